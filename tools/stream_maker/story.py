"""Texts of honest writers, and the vocabulary of a whole text."""
from . import sentences as S
from .reword import reword
from .sentences_more import MORE
from .spin import Habits, expand
from .words import vocabulary


def tone(rng, mood):
    """Tone of one sentence for a writer whose mood is 1 to 5."""
    x = mood + rng.gauss(0, 0.75)
    return "neg" if x < 2.55 else "neu" if x < 3.45 else "pos"


def length(rng):
    """Number of sentences: most people write four, some one, some a page."""
    return max(1, min(16, int(rng.lognormvariate(1.45, 0.45))))


def compose(rng, sector, mood, count=None, words=None):
    """The sentences of an honest experience, without final stops."""
    words = words or vocabulary(rng, sector)
    count = count or length(rng)
    out = [expand(rng, rng.choice(S.OPEN), words)] if count > 1 and rng.random() < 0.6 else []
    themes = rng.sample(S.THEMES + [MORE] * 3, len(S.THEMES) + 3)
    while len(out) < count:
        if rng.random() < 0.17:
            out.append(expand(rng, rng.choice(S.DETAIL), words))
            continue
        theme = themes[len(out) % len(themes)]
        out.append(expand(rng, rng.choice(theme[tone(rng, mood)]), words))
    if count > 2 and rng.random() < 0.4:
        key = "pos" if mood > 3.6 else "neg" if mood < 2.4 else "neu"
        out.append(expand(rng, rng.choice(S.CLOSE[key]), words))
    own = rng.choice([0.2, 0.35, 0.5, 0.7])
    return [reword(rng, sentence, own) for sentence in out]


def write(rng, sector, mood, habits=None, count=None, words=None):
    habits = habits or Habits(rng)
    return habits.type(rng, compose(rng, sector, mood, count, words), mood)


def scores(rng, mood, spread=0.7):
    """Eight theme scores around `mood`; `None` where the theme does not apply to this person."""
    keep = 1.0 if rng.random() < 0.62 else rng.choice([0.9, 0.85, 0.75])
    out = [max(1, min(5, round(mood + rng.gauss(0, spread)))) for _ in range(8)]
    out = [s if rng.random() < keep else None for s in out]
    return out if any(out) else [round(mood)] * 8
