/** Room `quantity`: numbers of people and times, read exactly by rows (codebook sections 6 and 7). */
export * from './count/index.js'
export * from './time/index.js'
