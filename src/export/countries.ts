/**
 * Countries by ISO 3166-1 alpha-2: alpha-3, the number, and the English name that the gazetteer shows. XK and XKX are the
 * codes in common use for Kosovo, which has no number.
 */
const ROWS = `
AE ARE 784 United Arab Emirates
AF AFG 004 Afghanistan
AL ALB 008 Albania
AM ARM 051 Armenia
AO AGO 024 Angola
AR ARG 032 Argentina
AT AUT 040 Austria
AU AUS 036 Australia
AZ AZE 031 Azerbaijan
BA BIH 070 Bosnia and Herzegovina
BD BGD 050 Bangladesh
BE BEL 056 Belgium
BF BFA 854 Burkina Faso
BG BGR 100 Bulgaria
BH BHR 048 Bahrain
BI BDI 108 Burundi
BJ BEN 204 Benin
BN BRN 096 Brunei
BO BOL 068 Bolivia
BR BRA 076 Brazil
BT BTN 064 Bhutan
BW BWA 072 Botswana
BY BLR 112 Belarus
BZ BLZ 084 Belize
CA CAN 124 Canada
CD COD 180 Democratic Republic of the Congo
CF CAF 140 Central African Republic
CG COG 178 Republic of the Congo
CH CHE 756 Switzerland
CI CIV 384 Ivory Coast
CL CHL 152 Chile
CM CMR 120 Cameroon
CN CHN 156 China
CO COL 170 Colombia
CR CRI 188 Costa Rica
CU CUB 192 Cuba
CV CPV 132 Cape Verde
CY CYP 196 Cyprus
CZ CZE 203 Czechia
DE DEU 276 Germany
DJ DJI 262 Djibouti
DK DNK 208 Denmark
DO DOM 214 Dominican Republic
DZ DZA 012 Algeria
EC ECU 218 Ecuador
EE EST 233 Estonia
EG EGY 818 Egypt
EH ESH 732 Western Sahara
ER ERI 232 Eritrea
ES ESP 724 Spain
ET ETH 231 Ethiopia
FI FIN 246 Finland
FJ FJI 242 Fiji
FR FRA 250 France
GA GAB 266 Gabon
GB GBR 826 United Kingdom
GE GEO 268 Georgia
GH GHA 288 Ghana
GM GMB 270 Gambia
GN GIN 324 Guinea
GQ GNQ 226 Equatorial Guinea
GR GRC 300 Greece
GT GTM 320 Guatemala
GW GNB 624 Guinea-Bissau
GY GUY 328 Guyana
HN HND 340 Honduras
HR HRV 191 Croatia
HT HTI 332 Haiti
HU HUN 348 Hungary
HK HKG 344 Hong Kong
ID IDN 360 Indonesia
IE IRL 372 Ireland
IL ISR 376 Israel
IN IND 356 India
IQ IRQ 368 Iraq
IR IRN 364 Iran
IS ISL 352 Iceland
IT ITA 380 Italy
JM JAM 388 Jamaica
JO JOR 400 Jordan
JP JPN 392 Japan
KE KEN 404 Kenya
KG KGZ 417 Kyrgyzstan
KH KHM 116 Cambodia
KM COM 174 Comoros
KP PRK 408 North Korea
KR KOR 410 South Korea
KW KWT 414 Kuwait
KZ KAZ 398 Kazakhstan
LA LAO 418 Laos
LB LBN 422 Lebanon
LK LKA 144 Sri Lanka
LR LBR 430 Liberia
LS LSO 426 Lesotho
LT LTU 440 Lithuania
LU LUX 442 Luxembourg
LV LVA 428 Latvia
LY LBY 434 Libya
MA MAR 504 Morocco
MD MDA 498 Moldova
ME MNE 499 Montenegro
MG MDG 450 Madagascar
MK MKD 807 North Macedonia
ML MLI 466 Mali
MM MMR 104 Myanmar
MN MNG 496 Mongolia
MR MRT 478 Mauritania
MT MLT 470 Malta
MU MUS 480 Mauritius
MV MDV 462 Maldives
MW MWI 454 Malawi
MX MEX 484 Mexico
MY MYS 458 Malaysia
MZ MOZ 508 Mozambique
NA NAM 516 Namibia
NE NER 562 Niger
NG NGA 566 Nigeria
NI NIC 558 Nicaragua
NL NLD 528 Netherlands
NO NOR 578 Norway
NP NPL 524 Nepal
NZ NZL 554 New Zealand
OM OMN 512 Oman
PA PAN 591 Panama
PE PER 604 Peru
PG PNG 598 Papua New Guinea
PH PHL 608 Philippines
PK PAK 586 Pakistan
PL POL 616 Poland
PR PRI 630 Puerto Rico
PS PSE 275 Palestine
PT PRT 620 Portugal
PY PRY 600 Paraguay
QA QAT 634 Qatar
RO ROU 642 Romania
RS SRB 688 Serbia
RU RUS 643 Russia
RW RWA 646 Rwanda
SA SAU 682 Saudi Arabia
SD SDN 729 Sudan
SE SWE 752 Sweden
SG SGP 702 Singapore
SI SVN 705 Slovenia
SK SVK 703 Slovakia
SL SLE 694 Sierra Leone
SN SEN 686 Senegal
SO SOM 706 Somalia
SR SUR 740 Suriname
SS SSD 728 South Sudan
SV SLV 222 El Salvador
SY SYR 760 Syria
SZ SWZ 748 Eswatini
TD TCD 148 Chad
TG TGO 768 Togo
TH THA 764 Thailand
TJ TJK 762 Tajikistan
TL TLS 626 East Timor
TM TKM 795 Turkmenistan
TN TUN 788 Tunisia
TR TUR 792 Turkey
TW TWN 158 Taiwan
TZ TZA 834 Tanzania
UA UKR 804 Ukraine
UG UGA 800 Uganda
US USA 840 United States
UY URY 858 Uruguay
UZ UZB 860 Uzbekistan
VA VAT 336 Vatican City
VE VEN 862 Venezuela
VN VNM 704 Vietnam
XK XKX - Kosovo
YE YEM 887 Yemen
ZA ZAF 710 South Africa
ZM ZMB 894 Zambia
ZW ZWE 716 Zimbabwe
BQ BES 535 Caribbean Netherlands
CC CCK 166 Cocos Islands
CX CXR 162 Christmas Island
GF GUF 254 French Guiana
GP GLP 312 Guadeloupe
MQ MTQ 474 Martinique
RE REU 638 Réunion
SJ SJM 744 Svalbard and Jan Mayen
YT MYT 175 Mayotte
`

interface Country {
  readonly alpha3: string
  /** ISO 3166-1 numeric; null where there is none. */
  readonly number: number | null
  readonly name: string
}

const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [alpha2 = '', alpha3 = '', number = '', ...name] = row.split(' ')
      return [alpha2, { alpha3, number: number === '-' ? null : Number(number), name: name.join(' ') }]
    }),
)

/** A country by its alpha-2 code; null where the code is not known or there is none. */
export const countryOf = (code: string | null | undefined): Country | null =>
  COUNTRIES.get(code ?? '') ?? null
