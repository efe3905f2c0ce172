"""What the trainer and the product must do alike: words, word pieces, windows, quotation marks.

The product's side is src/text/words.ts and src/encoder/{pieces,windows}.ts; test/training.test.ts holds both to the
same fixture (training/fixture.json), made by `python3 training/reading.py > training/fixture.json`.
Offsets here count code points.
"""
import json
import sys
import unicodedata

import regex

WORD = regex.compile(r"[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]")
KINDS = ("clash assault shelling airstrike bombing shooting killing abduction detention abuse destruction capture "
         "withdrawal control siege surrender ceasefire amnesty evacuation release deescalation talks agreement message "
         "displacement entrapment deprivation aid casualties protest sanction deployment support").split()
STANCES = "reports denies plans threatens offers accepts rejects demands predicts condemns welcomes".split()
TYPES = ("government military armed-group police monitor io aid media witness person anonymous narrator").split()
METRICS = ("killed injured missing detained abducted released displaced trapped evacuated surrendered present").split()
PHASES = ["none", "begins", "continues", "ends"]
ROLES = "trigger source cue via agent target place time count".split()
MAX_PIECES, CONTEXT_PIECES, PUBLISHER_PIECES = 480, 64, 12
CLS, SEP, UNK, MASK = "[CLS]", "[SEP]", "[UNK]", "[MASK]"
SENTENCE_DISTANCES, WORD_DISTANCES = 9, 20


def split_words(text):
    return [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


class Pieces:
    """BERT word pieces, greedy longest match; a word longer than 60 characters is unknown."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.memo = {}

    def of(self, word):
        if word in self.memo:
            return self.memo[word]
        w = fold(word)
        out, at = [], 0
        if not w or len(w) > 60:
            out = [self.ids[UNK]]
        else:
            while at < len(w):
                end = len(w)
                while end > at:
                    piece = ("##" if at else "") + w[at:end]
                    if piece in self.ids:
                        break
                    end -= 1
                if end == at:
                    out = [self.ids[UNK]]
                    break
                out.append(self.ids[piece])
                at = end
        self.memo[word] = out
        return out


def quotation_flags(words):
    """1 for each word inside double quotation marks; a curly pair or a straight pair, closed at the latest by a paragraph."""
    flags, inside = [], False
    for start, _, w in words:
        if w == "“":
            inside = True
            flags.append(1)
        elif w == "”":
            inside = False
            flags.append(1)
        elif w == '"':
            inside = not inside
            flags.append(1)
        else:
            flags.append(1 if inside else 0)
    return flags


def quotation_flags_of(text, words):
    """Flags paragraph by paragraph, so that an unclosed mark does not swallow the report."""
    flags, block, paragraph = [], [], None
    line = 0
    breaks = [i for i, c in enumerate(text) if c == "\n"]
    for word in words:
        while line < len(breaks) and breaks[line] < word[0]:
            line += 1
        if paragraph is not None and line != paragraph:
            flags += quotation_flags(block)
            block = []
        paragraph = line
        block.append(word)
    return flags + quotation_flags(block)


def windows_of(words, sentences, pieces, publisher):
    """Windows of a report: each holds whole sentences up to MAX_PIECES pieces; a later window repeats the sentences
    before it, up to CONTEXT_PIECES pieces, as context in which no trigger is read. A sentence too long is cut.
    -> list of {first, new, end: word indices, prefix: piece ids}"""
    prefix = [p for w in split_words(publisher or "") for p in pieces.of(w[2])][:PUBLISHER_PIECES]
    room = MAX_PIECES - len(prefix) - 3
    lengths = [len(pieces.of(w[2])) for w in words]
    units, at = [], 0
    for _, end in sentences:
        first = at
        while at < len(words) and words[at][0] < end:
            at += 1
        while first < at:
            size, stop = 0, first
            while stop < at and size + lengths[stop] <= room - CONTEXT_PIECES:
                size += lengths[stop]
                stop += 1
            stop = max(stop, first + 1)
            units.append((first, stop, sum(lengths[first:stop])))
            first = stop
    out, i = [], 0
    while i < len(units):
        back, context = i, 0
        while back > 0 and context + units[back - 1][2] <= CONTEXT_PIECES and out:
            back -= 1
            context += units[back][2]
        size, j = context, i
        while j < len(units) and (size + units[j][2] <= room or j == i):
            size += units[j][2]
            j += 1
        out.append({"first": units[back][0], "new": units[i][0], "end": units[j - 1][1], "prefix": prefix})
        i = j
    return out


def sentence_index(words, sentences):
    out, s = [], 0
    for start, _, _ in words:
        while s + 1 < len(sentences) and sentences[s + 1][0] <= start:
            s += 1
        out.append(s)
    return out


def word_bucket(d):
    """Signed distance in words, in 20 buckets."""
    a = abs(d)
    b = a if a <= 3 else 4 if a <= 5 else 5 if a <= 8 else 6 if a <= 13 else 7 if a <= 21 else 8 if a <= 40 else 9
    return 10 + b if d >= 0 else 10 - b


def sentence_bucket(d):
    """Signed distance in sentences, -4 … 4, in 9 buckets."""
    return max(-4, min(4, d)) + 4


if __name__ == "__main__":
    vocabulary = open(sys.argv[1] if len(sys.argv) > 1 else "model/vocabulary.txt", encoding="utf-8").read().split("\n")
    pieces = Pieces(vocabulary)
    text = ('The army said on Monday that "at least 10 people" had been killed in rebel-held Darayyā (داريا) \U0001F4A5.\n'
            "“We deny it,” said Lt. Gen. Al-Najm. It's 1,500 m away. ") + "A siege goes on. " * 200
    words = split_words(text)
    sentences = [[0, 105], [106, 144], [144, 163]] + [[163 + 17 * i, 163 + 17 * i + 16] for i in range(200)]
    print(json.dumps({"text": text, "publisher": "The Levant Courier", "sentences": sentences,
                      "words": words[:40], "quoted": quotation_flags_of(text, words)[:40],
                      "pieces": [pieces.of(w[2]) for w in words[:40]],
                      "windows": windows_of(words, sentences, pieces, "The Levant Courier"),
                      "buckets": [[d, word_bucket(d)] for d in range(-60, 61)]}, ensure_ascii=False))
