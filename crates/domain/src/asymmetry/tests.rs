use super::*;
use crate::Sector;
use crate::ledger::{Entry, Facts};

/// A small generator of numbers that is the same everywhere (xorshift64*).
struct Chance(u64);

impl Chance {
    fn of(&mut self, share: f64) -> bool {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let top = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (top as f64) / ((1u64 << 53) as f64) < share
    }

    fn below(&mut self, end: u64) -> u64 {
        (0..end - 1).find(|left| self.of(1.0 / (end - left) as f64)).unwrap_or(end - 1)
    }
}

/// How many texts a month has at the volume of Flanders (100,000 a year), and how many editors that
/// takes, at four minutes a text.
const MONTH: u64 = 8_300;
const EDITORS: u64 = 4;

/// A month in which low scores come with more insults, as they do, and editors follow screening most of the
/// time. `bias`: how much more often one of the editors refuses texts of the lowest band.
fn month(seed: u64, bias: f64) -> Tally {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut entries = Vec::new();
    for _ in 0..MONTH {
        let sector = Sector::ALL[usize::try_from(chance.below(4)).unwrap()];
        let band = match chance.below(10) {
            0 => "1-2",
            1 => "2-3",
            2..=4 => "3-4",
            _ => "4-5",
        };
        // What the text is like, and so what screening proposes, depends on the band.
        let rude = chance.of(if band == "1-2" { 0.25 } else { 0.03 });
        let proposal = if rude { "return" } else { "publish" };
        let editor = chance.below(EDITORS);
        let biased = editor == 0 && band == "1-2" && chance.of(bias);
        let event = if biased || chance.of(if rude { 0.3 } else { 0.02 }) {
            "review.rejected"
        } else if chance.of(if rude { 0.5 } else { 0.03 }) {
            "review.returned"
        } else {
            "review.published"
        };
        let waited = 20 + chance.below(400);
        let facts = Facts {
            sector: Some(sector),
            reason: Some("new".into()),
            proposal: Some(proposal.into()),
            score_band: Some(band.into()),
            waited_minutes: Some(waited),
            ..Facts::default()
        };
        let day = "2026-11-22".parse().unwrap();
        entries.push(Entry { chain: 0, seq: 1, day, event: event.into(), facts, commitment: String::new() });
    }
    Tally::of(&entries)
}

/// The check of idea 1 in REFERENCE.md.
#[test]
fn one_editor_who_refuses_low_scores_more_often_is_found_within_a_month() {
    for seed in 1..=20 {
        let audit = Asymmetry::of(&month(seed, 0.25));
        let found = audit.alarms.iter().any(|alarm| {
            alarm.sector.is_none()
                && alarm.band == "1-2"
                && alarm.hardship == Hardship::Refused
                && alarm.difference > 0.02
        });
        assert!(found, "month {seed}: {:?}", audit.alarms);
    }
}

#[test]
fn equal_treatment_raises_no_alarm_although_low_scores_are_refused_more_often() {
    for seed in 1..=60 {
        let audit = Asymmetry::of(&month(seed, 0.0));
        assert_eq!(audit.alarms, [], "month {seed}");
        assert!(audit.tested > 50, "month {seed}: only {} tested", audit.tested);
        let all = &audit.sectors[0].bands;
        assert!(all[0].refused.interval.low > all[3].refused.interval.high, "the plain shares do differ");
    }
}

#[test]
fn the_rows_add_up() {
    let tally = month(7, 0.0);
    let audit = Asymmetry::of(&tally);
    assert_eq!(audit.sectors.len(), 5);
    let decided = |rows: &SectorRows| rows.bands.iter().map(|row| row.refused.of).sum::<u64>();
    assert_eq!(decided(&audit.sectors[0]), MONTH);
    assert_eq!(audit.sectors[1..].iter().map(decided).sum::<u64>(), MONTH);
}

#[test]
fn few_texts_are_not_tested_and_nothing_is_nothing() {
    let empty = Asymmetry::of(&Tally::default());
    assert_eq!((empty.tested, empty.alarms.len(), empty.sectors.len()), (0, 0, 1));
    assert_eq!(empty.sectors[0].bands[0].refused, Share::new(0, 0));
}

#[test]
fn a_band_has_its_lower_end() {
    for (mean, expected) in
        [(1.0, "1-2"), (1.99, "1-2"), (2.0, "2-3"), (3.5, "3-4"), (4.0, "4-5"), (5.0, "4-5")]
    {
        assert_eq!(band(mean), expected);
    }
}
