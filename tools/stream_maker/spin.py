"""Text patterns with choices, and the small accidents of people who type.

A pattern is Dutch text with `[a|b|c]` for a free choice (they nest, an empty branch is allowed) and
`{name}` for a slot that the writer's vocabulary fills.
"""
import re

INNERMOST = re.compile(r"\[([^\[\]]*)\]")
SLOT = re.compile(r"\{(\w+)\}")


def expand(rng, pattern, slots):
    """One realisation of `pattern`; `slots` maps a name to a string or to a list to choose from."""
    while True:
        filled = INNERMOST.sub(lambda m: rng.choice(m.group(1).split("|")), pattern)
        if filled == pattern:
            break
        pattern = filled
    pattern = SLOT.sub(lambda m: pick(rng, slots[m.group(1)]), pattern)
    if "[" in pattern or "{" in pattern:
        return expand(rng, pattern, slots)
    text = re.sub(r"\s+([,.!?])", r"\1", re.sub(r" {2,}", " ", pattern)).strip(" ,")
    return text[:1].upper() + text[1:]


def pick(rng, value):
    return value if isinstance(value, str) else rng.choice(value)


def lines(block):
    """The patterns of a triple-quoted block, one a line."""
    return [line.strip() for line in block.strip().splitlines() if line.strip()]


SPOKEN = [
    (r"\bniet\b", "ni"), (r"\bhet\b", "t"), (r"\been\b", "nen"), (r"\bjullie\b", "ulle"), (r"\bdat\b", "da"),
    (r"\bwat\b", "wa"), (r"\bgoed\b", "goe"), (r"\bzijn\b", "zen"), (r"\beens\b", "is"), (r"\bmet\b", "me"),
    (r"\bvoor mij\b", "vo mij"), (r"\baltijd\b", "altij"), (r"\bmijn\b", "mijne"), (r"\book\b", "oek"),
    (r"\bje\b", "ge"), (r"\bjij\b", "gij"), (r"\bal\b", "al"), (r"\bis het\b", "ist"), (r"\bdaar\b", "doar"),
]
KEYS = {"a": "qs", "e": "rz", "i": "ou", "o": "ip", "n": "bm", "t": "ry", "s": "dq", "r": "et", "d": "sf",
        "l": "km", "m": "l", "g": "fh", "k": "jl", "v": "cb", "u": "yi"}
CHEER = ["😊", "👍", "❤️", "🙏", "🥰", "👏", "😀", "🌻", "💪", "⭐⭐⭐⭐⭐"]
GRUMBLE = ["😡", "👎", "😢", "🤷", "😤", "🙄", "😞"]


def spoken(rng, text, strength):
    """Flemish speech in writing: each habit is kept throughout one text, as a writer does."""
    for pattern, form in SPOKEN:
        if rng.random() < strength:
            text = re.sub(pattern, form, text)
    return text


def typing_errors(rng, text, per_char):
    out = []
    for i, c in enumerate(text):
        if not c.isalpha() or rng.random() >= per_char:
            out.append(c)
            continue
        kind = rng.randrange(4)
        if kind == 0 and out and out[-1].isalpha():
            out.insert(len(out) - 1, c)
        elif kind == 1:
            out.append(rng.choice(KEYS.get(c.lower(), c)))
        elif kind == 2:
            out.append(c + c)
        elif i == 0:
            out.append(c)
    return "".join(out)


class Habits:
    """How one person types; the same person keeps the same habits over all texts."""

    def __init__(self, rng, tidy=False):
        self.lower = not tidy and rng.random() < 0.11
        self.shout = not tidy and rng.random() < 0.012
        self.spoken = 0.0 if tidy or rng.random() < 0.72 else rng.uniform(0.15, 0.8)
        self.errors = 0.0 if tidy or rng.random() < 0.45 else rng.expovariate(160)
        self.ends = rng.choice([".", ".", ".", ".", "!", "...", " ", "!!"]) if not tidy else "."
        self.emoji = 0.0 if tidy or rng.random() < 0.8 else rng.uniform(0.2, 0.9)
        self.newlines = rng.random() < 0.09
        self.commas = not tidy and rng.random() < 0.08
        self.dashes = rng.random() < 0.03

    def type(self, rng, sentences, mood):
        """Joins sentences without a final stop into a text; `mood` 1 to 5 chooses the emoji."""
        parts = []
        for s in sentences:
            end = self.ends if rng.random() < 0.35 else "."
            if s[-1:] in ".!?":
                end = ""
            mark = ""
            if rng.random() < self.emoji * 0.4:
                mark = " " + rng.choice(CHEER if mood >= 3 else GRUMBLE)
            parts.append(s + end + mark)
        joint = "\n" if self.newlines else ", " if self.commas else " - " if self.dashes else " "
        if joint in (", ", " - "):
            parts = [p.rstrip(". ") for p in parts[:-1]] + parts[-1:]
        text = joint.join(p.strip() for p in parts)
        text = typing_errors(rng, spoken(rng, text, self.spoken), self.errors)
        if self.lower:
            text = text.lower()
        return text.upper() if self.shout else text
