use super::*;
use crate::ledger::{Entry, Facts, ReadingFacts};

fn entry(event: &str, facts: Facts) -> Entry {
    let day = "2026-11-22".parse().unwrap();
    Entry { chain: 0, seq: 1, day, event: event.into(), facts, commitment: String::new() }
}

fn decided(event: &str, proposal: &str, masks: u64, articles: &[&str], proposed: &[&str]) -> Entry {
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let facts = Facts {
        reason: Some("new".into()),
        proposal: Some(proposal.into()),
        masks: Some(masks),
        articles: owned(articles),
        proposed_articles: owned(proposed),
        waited_minutes: Some(100),
        score_band: Some("4-5".into()),
        ..Facts::default()
    };
    entry(event, facts)
}

fn opened() -> Entry {
    entry("review.verified", Facts { opened: Some(true), reason: Some("new".into()), ..Facts::default() })
}

fn read_twice(first: &[&str], second: &[&str]) -> Entry {
    let reading = |articles: &[&str]| {
        let action = if articles.is_empty() { "publish" } else { "reject" };
        let articles = articles.iter().map(|code| (*code).to_owned()).collect();
        Some(ReadingFacts { action: action.into(), articles })
    };
    entry("review.double_read", Facts { first: reading(first), second: reading(second), ..Facts::default() })
}

fn report() -> Report {
    let before = Tally::of(&[opened(), opened(), decided("review.published", "publish", 0, &[], &[])]);
    let mut entries = vec![
        opened(),
        opened(),
        decided("review.published", "redact", 2, &["privacy-1"], &["privacy-1"]),
        decided("review.published", "return", 0, &[], &["own-1"]),
        decided("review.rejected", "publish", 0, &["own-1"], &[]),
    ];
    for reason in ["editor", "privacy", "privacy"] {
        entries.push(entry("review.hidden", Facts { reason: Some(reason.into()), ..Facts::default() }));
    }
    entries.extend((0..20).map(|_| read_twice(&["own-1"], &["own-1"])));
    entries.extend((0..5).map(|_| read_twice(&["own-1"], &[])));
    entries.extend((0..10).map(|_| read_twice(&[], &["own-1"])));
    entries.extend((0..15).map(|_| read_twice(&[], &[])));
    let day = |text: &str| text.parse().unwrap();
    let period = Period { from: day("2026-11-01"), to: day("2026-11-30") };
    Report::of(period, &before, &Tally::of(&entries))
}

#[test]
fn what_is_left_is_what_was_there_and_came_in_less_what_went() {
    let volumes = report().volumes;
    assert_eq!((volumes.open_before, volumes.came_in, volumes.decided, volumes.open_after), (1, 2, 3, 0));
}

#[test]
fn screening_is_measured_against_what_the_editors_did() {
    let screening = report().screening;
    // Held back: two, of which one was masked. Acted on: that one and the refusal.
    assert_eq!((screening.precision.count, screening.precision.of), (1, 2));
    assert_eq!((screening.recall.count, screening.recall.of), (1, 2));
    let own = screening.articles.iter().find(|article| article.article == "own-1").unwrap();
    assert_eq!((own.precision.count, own.precision.of, own.recall.of), (0, 1, 1));
}

#[test]
fn agreement_per_article_is_cohens_kappa() {
    let agreement = report().agreement;
    assert!((agreement.articles[0].kappa.kappa.unwrap() - 0.4).abs() < 1e-12);
    assert_eq!((agreement.articles[0].cited, agreement.articles[0].kappa.pairs), (35, 50));
    assert!((agreement.action.kappa.unwrap() - 0.4).abs() < 1e-12);
}

#[test]
fn shares_are_of_what_was_decided() {
    let shares = report().restrictions;
    assert_eq!((shares.refused.count, shares.refused.of, shares.edited.count), (1, 3, 1));
}

#[test]
fn the_table_has_every_figure_once_and_as_many_columns_everywhere() {
    let csv = report().csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines.iter().all(|line| line.matches(',').count() == 7), "{csv}");
    for expected in [
        "volumes,decided,,,3,,,",
        "restrictions,refused,,,1,3,0.0615,0.7923",
        "decisions,unknown,reject,,1,,,",
        "hidden,total,,,3,,,",
        "hidden,by_editor,,,1,,,",
        "hidden,by_notice,privacy,,2,,,",
        "agreement,kappa,own-1,,0.4000,50,",
        "asymmetry,refused,all,4-5,1,3,",
    ] {
        assert!(csv.contains(expected), "{expected} is not in {csv}");
    }
    let mut keys: Vec<String> =
        lines.iter().map(|line| line.splitn(5, ',').take(4).collect::<Vec<_>>().join(",")).collect();
    keys.sort();
    let count = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), count, "a figure stands there twice");
}

#[test]
fn a_period_in_which_nothing_happened_has_a_report() {
    let empty = Report::of(report().period, &Tally::default(), &Tally::default());
    assert_eq!((empty.volumes.decided, empty.times[0].median_minutes), (0, None));
    assert!(empty.csv().contains("screening,recall,,,0,0,0.0000,1.0000"));
}
