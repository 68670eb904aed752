"""From scenarios to the two files."""
import datetime as dt
import json
import random
from collections import Counter

from .campaign import Campaign
from .fraud_crowd import CROWD
from .fraud_near import NEAR
from .honest import fill
from .world import START, World

INTERVAL = dt.timedelta(days=180)


def history(seed, rows, facilities, share):
    """The labelled rows of one history, in time order."""
    rng = random.Random(f"stream {seed}")
    world = World(rng, facilities)
    campaigns(world, round(rows * share))
    fill(world, rows)
    if len(world.rows) != rows:
        raise ValueError(f"{len(world.rows)} rows were made instead of {rows}: the fakes alone need more than that")
    world.rows.sort(key=lambda r: (r["at"], r["email"]))
    mark_violations(world.rows)
    return world.rows


def campaigns(world, target):
    """Rounds over all kinds until `target` fake submissions exist; care and size are drawn anew."""
    rng, made, instance = world.rng, 0, Counter()
    kinds = CROWD + NEAR
    while made < target:
        for kind, low, high in rng.sample(kinds, len(kinds)):
            room = target - made
            if room < low:
                return pad(world, room, instance)
            instance[kind.__name__] += 1
            size = min(room, max(low, min(high, round(rng.lognormvariate(0, 0.45) * (low + high) / 2.6))))
            before = len(world.rows)
            name = f"{kind.__name__}/{instance[kind.__name__]}"
            kind(Campaign(world, name, rng.choice([0, 0, 1, 1, 1, 2, 2]), size))
            made += sum(r["campaign"] is not None for r in world.rows[before:])


def pad(world, room, instance):
    """The last few fakes that no larger kind fits: more evasions of the interval."""
    from .fraud_near import interval_evasion
    for _ in range(room):
        instance["interval_evasion"] += 1
        interval_evasion(Campaign(world, f"interval_evasion/{instance['interval_evasion']}", world.rng.randrange(3), 1))


def mark_violations(rows):
    """A submission breaks the interval when the same person wrote about the same facility less than
    180 days before, whether or not that earlier one broke it as well."""
    last = {}
    for row in rows:
        key = (row["person"], row["facility"].id)
        row["violates"] = key in last and row["at"] - last[key] < INTERVAL
        last[key] = row["at"]


def public(row, number):
    facility = row["facility"]
    return {
        "id": f"m{number:07d}", "at": row["at"].strftime("%Y-%m-%dT%H:%M:%SZ"), "sector": facility.sector,
        "facility_id": facility.id, "facility_name": facility.name, "provider_id": facility.provider.id,
        "provider_domain": facility.provider.domain, "email": row["email"], "ip": row["ip"],
        "user_agent": row["user_agent"], "form_seconds": row["form_seconds"], "scores": row["scores"],
        "text": row["text"], "language": row["language"],
    }


def label(row, number):
    return {"id": f"m{number:07d}", "label": "fake" if row["campaign"] else "genuine", "campaign": row["campaign"],
            "violates_interval": row["violates"]}


def write(rows, folder):
    for name, form in (("stream.jsonl", public), ("labels.jsonl", label)):
        with open(folder / name, "w", encoding="utf-8", newline="\n") as out:
            for number, row in enumerate(rows, 1):
                out.write(json.dumps(form(row, number), ensure_ascii=False, separators=(",", ":")) + "\n")


def summary(rows):
    """Counts for the eye: what the history holds."""
    fakes = [r for r in rows if r["campaign"]]
    kinds = Counter(r["campaign"].split("/")[0] for r in fakes)
    instances = Counter(name.split("/")[0] for name in {r["campaign"] for r in fakes})
    texts = [r["text"] for r in rows]
    out = [f"submissions {len(rows)}, {rows[0]['at']:%Y-%m-%d} to {rows[-1]['at']:%Y-%m-%d} (from {START:%Y-%m-%d})",
           f"facilities {len({r['facility'].id for r in rows})}, distinct texts {len(set(texts))}",
           f"fake {len(fakes)} ({100 * len(fakes) / len(rows):.2f} %)",
           f"interval violations {sum(r['violates'] for r in rows)}"]
    out += [f"  {kind:<20}{kinds[kind]:>5} in {instances[kind]:>3}" for kind in sorted(kinds)]
    return "\n".join(out)
