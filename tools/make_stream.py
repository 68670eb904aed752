#!/usr/bin/env python3
"""Make a labelled history of submissions to train and judge the detector of fake reviews.

    make_stream.py --seed N --out DIR [--rows 6000] [--facilities 400] [--fake-share 0.07]

Writes DIR/stream.jsonl and DIR/labels.jsonl in the format of corpus/stream.dev.jsonl and its labels.
The same arguments give the same bytes.  Everybody in it is invented.
"""
import argparse
import pathlib

from stream_maker import build


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, required=True)
    ap.add_argument("--rows", type=int, default=6000, help="submissions in the history, at least 500")
    ap.add_argument("--facilities", type=int, default=400, help="at least 20")
    ap.add_argument("--fake-share", type=float, default=0.07, help="part of the rows that is fake, 0.01 to 0.5")
    ap.add_argument("--out", type=pathlib.Path, required=True)
    a = ap.parse_args()
    if a.rows < 500 or a.facilities < 20 or not 0.01 <= a.fake_share <= 0.5:
        ap.error("rows, facilities or fake-share is out of range")
    a.out.mkdir(parents=True, exist_ok=True)
    rows = build.history(a.seed, a.rows, a.facilities, a.fake_share)
    build.write(rows, a.out)
    print(build.summary(rows))


if __name__ == "__main__":
    main()
