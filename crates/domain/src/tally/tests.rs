use super::*;
use crate::Sector;
use crate::ledger::{Facts, ReadingFacts};

fn entry(event: &str, facts: Facts) -> Entry {
    let day = "2026-11-22".parse().unwrap();
    Entry { chain: 0, seq: 1, day, event: event.into(), facts, commitment: String::new() }
}

fn decided(event: &str, reason: &str, articles: &[&str], proposed: &[&str]) -> Entry {
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let facts = Facts {
        sector: Some(Sector::Elderly),
        reason: Some(reason.into()),
        articles: owned(articles),
        proposed_articles: owned(proposed),
        proposal: Some("publish".into()),
        score_band: Some("1-2".into()),
        waited_minutes: Some(90),
        masks: Some(1),
        automated_detection: Some(!proposed.is_empty()),
        ..Facts::default()
    };
    entry(event, facts)
}

fn opened(reason: &str) -> Entry {
    let facts = Facts { opened: Some(true), reason: Some(reason.into()), ..Facts::default() };
    entry("review.verified", facts)
}

fn hid(reason: &str) -> Facts {
    Facts { reason: Some(reason.into()), sector: Some(Sector::Elderly), ..Facts::default() }
}

fn ledger() -> Vec<Entry> {
    let reading = |action: &str, articles: &[&str]| {
        let articles = articles.iter().map(|code| (*code).to_owned()).collect();
        Some(ReadingFacts { action: action.into(), articles })
    };
    let twice = Facts {
        first: reading("publish", &["privacy-1"]),
        second: reading("reject", &["privacy-1", "own-1"]),
        ..Facts::default()
    };
    let gone = Facts { closed: Some(true), sector: Some(Sector::Elderly), ..Facts::default() };
    let appeal = Facts { outcome: Some("granted".into()), reversed: Some(true), ..Facts::default() };
    vec![
        opened("new"),
        opened("new"),
        opened("appeal"),
        decided("review.published", "new", &["privacy-1"], &["privacy-1"]),
        decided("review.escalated", "new", &[], &[]),
        decided("review.rejected", "new", &["own-1", "own-1"], &["promotion-1"]),
        decided("review.published", "appeal", &[], &["own-1"]),
        entry("review.withdrawn", gone),
        entry("review.double_read", twice),
        entry("notice.received", Facts { reason: Some("privacy".into()), ..Facts::default() }),
        entry("review.appealed", Facts::default()),
        entry("review.hidden", hid("editor")),
        entry("review.hidden", hid("privacy")),
        entry("reply.hidden", hid("privacy")),
        entry("appeal.decided", appeal),
    ]
}

#[test]
fn decisions_are_counted_once_and_an_escalation_does_not_end_a_case() {
    let tally = Tally::of(&ledger());
    assert_eq!((tally.entries, tally.came_in(), tally.decided(), tally.open()), (15, 3, 3, 0));
    assert_eq!((tally.with_action("escalate"), tally.with_action("publish")), (1, 2));
    assert_eq!((tally.edited, tally.masked, tally.corrected), (2, 2, 0));
    assert_eq!(tally.waited_overall().total(), 3);
    assert_eq!((tally.reversed, tally.appeals_decided["granted"], tally.notices["privacy"]), (1, 1, 1));
    assert_eq!((tally.automated["detection"], tally.automated["none"]), (3, 1));
}

#[test]
fn hiding_until_a_decision_is_counted_by_why_and_is_no_decision() {
    let tally = Tally::of(&ledger());
    assert_eq!((tally.hidden.len(), tally.hidden["editor"], tally.hidden["privacy"]), (2, 1, 2));
    assert_eq!(tally.decisions.values().flatten().map(|(_, n)| n).sum::<u64>(), 4);
}

#[test]
fn an_appeal_is_no_first_judgement() {
    let tally = Tally::of(&ledger());
    assert_eq!(tally.screened, 2);
    let treatment = &tally.bands["elderly"]["1-2"]["publish"];
    assert_eq!((treatment.decided, treatment.refused, treatment.returned), (2, 1, 0));
    assert_eq!(tally.screening["privacy-1"], Agreement { both: 1, first: 0, second: 0 });
    assert_eq!(tally.screening["promotion-1"], Agreement { both: 0, first: 1, second: 0 });
    assert_eq!(tally.screening["own-1"], Agreement { both: 0, first: 0, second: 1 });
}

#[test]
fn two_readings_are_compared() {
    let tally = Tally::of(&ledger());
    assert_eq!((tally.read_twice(), tally.readings["publish"]["reject"]), (1, 1));
    assert_eq!(tally.readings_articles["privacy-1"].both, 1);
    assert_eq!(tally.readings_articles["own-1"], Agreement { both: 0, first: 0, second: 1 });
}

#[test]
fn parts_add_up_to_the_whole_and_read_back() {
    let ledger = ledger();
    for cut in 0..=ledger.len() {
        let mut sum = Tally::of(&ledger[..cut]);
        let rest = serde_json::to_string(&Tally::of(&ledger[cut..])).unwrap();
        sum.add(&serde_json::from_str(&rest).unwrap());
        assert_eq!(sum, Tally::of(&ledger));
    }
}
