#!/usr/bin/env python3
"""Choose what the demo shows from the development corpus and stream.

usage: tools/make_demo.py            (from the root of the repository)

Reads corpus/reviews.dev.jsonl, corpus/stream.dev.jsonl with its labels and config/reference/, writes
corpus/demo/facilities.csv (invented facilities, in the columns of the register) and
corpus/demo/reviews.jsonl (one row per review: what is submitted, how long before the end of the
simulated history, and what a demo editor does with it). The same input gives the same output.
"""
import csv, hashlib, json, unicodedata
from collections import defaultdict

THEMES = ["welcome", "respect", "care", "say", "safety", "place", "days", "contact"]
MASKS = {"person": "[naam]", "email": "[e-mailadres]", "phone": "[telefoonnummer]", "url": "[link]", "handle": "[account]",
         "address": "[adres]", "national_id": "[rijksregisternummer]", "iban": "[rekeningnummer]", "plate": "[nummerplaat]",
         "date": "[datum]", "room": "[kamer]"}
ARTICLES = {"promotional": "honest-1", "spam": "topic-1", "implausible": "honest-2", "revenge": "honest-3", "hearsay": "own-1",
            "insult": "tone-1", "discrimination": "tone-2", "threat": "honest-3", "criminal_accusation": "law-1",
            "safeguarding": "safe-1", "formal_complaint": "law-2"}
KINDS = {"childcare": "kinderopvang", "elderly": "woonzorgcentrum", "disability": "voorziening_personen_met_handicap",
         "youth_care": "jeugdhulp"}
RELATIONS = {"childcare": ["parent"], "elderly": ["relative", "relative", "resident", "visitor"],
             "disability": ["client", "parent", "relative"], "youth_care": ["client", "parent"]}
FIRST = "Noor Sam Lotte Robin Amira Joris Fien Wout Yasmine Bram Elke Karim Lien Stijn Maud Pieter Saar Tuur Inez Jef".split()
LAST = "Verzonnen Voorbeeld Demoen Proefmans Modelaers Testelmans Fictiers Schijnaert".split()
STREAM_ROWS, PER_FACILITY = 1000, 60


def pick(key, options):
    return options[int(hashlib.sha256(key.encode()).hexdigest(), 16) % len(options)]


def rows(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def fold(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "".join(c if c.isalnum() else " " for c in plain).split()


def stored(text):
    """Whether the text is stored as it is, so that offsets into it stay right."""
    return unicodedata.normalize("NFC", text) == text == text.strip() and "\r" not in text


class Facilities:
    def __init__(self):
        with open("config/reference/facilities.csv", encoding="utf-8", newline="") as f:
            table = csv.DictReader(f)
            self.columns = [*table.fieldnames, *OFFER]
            self.real = {tuple(fold(r["name"])) for r in table}
        with open("config/reference/municipalities.csv", encoding="utf-8", newline="") as f:
            self.towns = {r["name_nl"]: r for r in csv.DictReader(f) if r["status"] == "current" and r["region"] == "Vlaams Gewest"
                          or r["status"] == "current" and "laander" in r["region"]}
        self.rows = {}

    def add(self, key, name, sector, town):
        """The facility's key, or nothing where an organisation of that name really exists."""
        if tuple(fold(name)) in self.real:
            return None
        external = "demo-" + key
        place = self.towns.get(town) or self.towns[pick(key, sorted(self.towns))]
        row = dict.fromkeys(self.columns, "")
        row.update(external_id=external, name=name, kind=KINDS[sector], sector=sector, municipality=place["name_nl"],
                   nis=place["nis"], postcode=place["main_postcode"], organiser="Verzonnen organisatie (demo)",
                   source="verzonnen voor de demo")
        row.update(offer(external, sector))
        self.rows[external] = row
        return external


OFFER = ("capacity", "inclusive_care", "income_based_price")
# From how many to how many places, by sector.
PLACES = {"childcare": (7, 60), "elderly": (30, 140), "disability": (6, 45), "youth_care": (8, 30)}


def offer(external, sector):
    """What an invented register says of it; a part says nothing, as in real ones."""
    least, most = PLACES[sector]
    price = ["", "yes", "yes", "no"] if sector == "childcare" else [""]
    return {"capacity": pick(external + "places", range(least, most + 1)),
            "inclusive_care": pick(external + "inclusive", ["", "", "yes", "yes", "no"]),
            "income_based_price": pick(external + "price", price)}


def submission(row, facility, days_before, email):
    relation = row.get("relation", "unknown")
    if relation in ("unknown", "provider"):
        relation = pick(row["id"], RELATIONS[row["sector"]])
    return {"id": row["id"], "facility": facility, "days_before": round(days_before, 4),
            "first_name": pick(row["id"] + "f", FIRST), "last_name": pick(row["id"] + "l", LAST), "email": email,
            "relation": relation, "scores": dict(zip(THEMES, row["scores"])), "text": row["text"],
            "language": row["language"] if row["language"] in ("nl", "fr", "en", "de") else "nl"}


def from_stream(facilities):
    labels = {r["id"]: r for r in rows("corpus/stream.dev.labels.jsonl")}
    stream = rows("corpus/stream.dev.jsonl")
    by_facility = defaultdict(list)
    for row in stream:
        by_facility[row["facility_id"]].append(row)
    by_sector = defaultdict(list)
    for key, of in sorted(by_facility.items(), key=lambda item: (-len(item[1]), item[0])):
        by_sector[of[0]["sector"]].append(key)
    chosen, turn = [], 0
    while len(chosen) < STREAM_ROWS:
        for keys in by_sector.values():
            if turn < len(keys) and len(chosen) < STREAM_ROWS:
                of = by_facility[keys[turn]]
                name = of[0]["facility_name"]
                town = name.split(", ")[-1] if ", " in name else name.split()[-1]
                facility = facilities.add(keys[turn], name, of[0]["sector"], town)
                step = max(1, len(of) // PER_FACILITY)
                chosen += [(row, facility) for row in of[::step][:PER_FACILITY] if facility]
        turn += 1
    end = max(row["at"] for row, _ in chosen)
    waiting = {row["id"] for row, _ in sorted(chosen, key=lambda c: c[0]["at"], reverse=True) if labels[row["id"]]["label"] == "fake"}
    waiting = set(sorted(waiting, reverse=True)[:12])
    from datetime import datetime
    when = lambda at: datetime.fromisoformat(at.replace("Z", "+00:00"))
    for row, facility in chosen:
        days = (when(end) - when(row["at"])).total_seconds() / 86400 + 2.5
        fake = labels[row["id"]]["label"] == "fake"
        if row["id"] in waiting:
            days = 0.2 + 1.8 * (int(row["id"][1:]) % 97) / 97
        out = submission(row, facility, days, row["email"].replace("@", "@mail-") .rsplit(".", 1)[0] + ".example")
        if row["id"] in waiting:
            out["outcome"] = "wait"
        elif fake and pick(row["id"], [0, 1, 2, 3, 4]):
            out.update(outcome="reject", articles=["honest-1"])
        else:
            out["outcome"] = "publish"
            if not fake and not pick(row["id"] + "a", range(120)):
                out["then"] = "amend"
            elif not fake and not pick(row["id"] + "w", range(150)):
                out["then"] = "withdraw"
        yield out


def from_corpus(facilities):
    seen = defaultdict(int)
    for n, row in enumerate(r for r in rows("corpus/reviews.dev.jsonl") if r["kind"] == "review"):
        name, town = row["facility"]["name"], row["facility"]["municipality"]
        facility = facilities.add(hashlib.sha256(f"{name}|{town}".encode()).hexdigest()[:10], name, row["sector"], town)
        if not facility:
            continue
        decision = row["decision"]
        seen[decision] += 1
        wait = seen[decision] <= {"publish": 8, "redact": 10, "return": 8, "reject": 8, "escalate": 8}[decision]
        days = 0.1 + 2.2 * (n % 89) / 89 if wait else 3 + 270 * (n * 37 % 311) / 311
        out = submission(row, facility, days, f"indiener-{row['id']}@post.example")
        out["outcome"] = "wait" if wait else decision
        if out["outcome"] == "redact":
            out["outcome"] = "publish" if stored(row["text"]) else "return"
            out["articles"] = ["privacy-1"]
            if out["outcome"] == "publish":
                out["redactions"] = [{"start": p["start"], "end": p["end"], "replacement": MASKS[p["category"]]} for p in row["privacy"]]
        elif out["outcome"] in ("return", "reject", "escalate"):
            out["articles"] = sorted({ARTICLES[f] for f in row["flags"]}) or ["read-1"]
            if out["outcome"] == "reject" and not pick(row["id"], range(4)):
                out["then"] = "appeal"
            if out["outcome"] == "escalate":
                out["senior"] = pick(row["id"] + "s", ["return", "reject", "wait"])
        yield out


def main():
    facilities = Facilities()
    reviews = sorted([*from_stream(facilities), *from_corpus(facilities)], key=lambda r: (-r["days_before"], r["id"]))
    used = {r["facility"] for r in reviews}
    with open("corpus/demo/facilities.csv", "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, facilities.columns, lineterminator="\n")
        out.writeheader()
        out.writerows(facilities.rows[key] for key in sorted(used))
    with open("corpus/demo/reviews.jsonl", "w", encoding="utf-8") as f:
        for review in reviews:
            f.write(json.dumps(review, ensure_ascii=False) + "\n")
    count = lambda key: sum(r["outcome"] == key for r in reviews)
    print(f"{len(used)} facilities, {len(reviews)} reviews:", {k: count(k) for k in ("publish", "return", "reject", "escalate", "wait")})


main()
