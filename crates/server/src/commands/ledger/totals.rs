//! The totals of a ledger, to read.

use domain::tally::{Counts, Cross, Tally};

/// One line per number that is not 0, after the few that always stand there.
pub fn lines(tally: &Tally) -> Vec<String> {
    let waited = tally.waited_overall();
    let minutes = |part| waited.quantile(part).map_or_else(|| "-".to_owned(), |minutes| format!("{minutes}"));
    let mut lines = vec![
        format!("entries counted: {}", tally.entries),
        format!("came in: {}", tally.came_in()),
        format!("decided: {}", tally.decided()),
        format!("withdrawn: {}", tally.withdrawn.values().sum::<u64>()),
        format!("waited, median minutes: {}", minutes(0.5)),
        format!("waited, 95th percentile minutes: {}", minutes(0.95)),
        format!("published with masks or corrections: {}", tally.edited),
        format!("decisions reversed: {}", tally.reversed),
        format!("read twice: {}", tally.read_twice()),
    ];
    cross(&mut lines, "decision", &tally.decisions);
    cross(&mut lines, "article", &tally.articles);
    cross(&mut lines, "proposal", &tally.proposals);
    for (name, counted) in [
        ("automated means", &tally.automated),
        ("hidden", &tally.hidden),
        ("notice", &tally.notices),
        ("notice decided", &tally.notices_decided),
        ("appeal", &tally.appeals),
        ("appeal decided", &tally.appeals_decided),
    ] {
        counts(&mut lines, name, counted);
    }
    lines
}

fn cross(lines: &mut Vec<String>, name: &str, cross: &Cross) {
    for (key, counted) in cross {
        counts(lines, &format!("{name} {key}"), counted);
    }
}

fn counts(lines: &mut Vec<String>, name: &str, counts: &Counts) {
    lines.extend(counts.iter().map(|(key, count)| format!("{name} {key}: {count}")));
}
