//! The figures of the structured categories on the development corpus.

use crate::common::screener;
use screening::run_jsonl;
use serde_json::Value;
use std::collections::BTreeMap;

const STRUCTURED: [&str; 6] = ["email", "phone", "url", "iban", "national_id", "plate"];
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/reviews.dev.jsonl");

struct Span {
    start: u64,
    end: u64,
    category: String,
}

fn spans(row: &Value) -> Vec<Span> {
    let list = row["privacy"].as_array().expect("privacy is a list");
    list.iter()
        .map(|s| Span {
            start: s["start"].as_u64().expect("start"),
            end: s["end"].as_u64().expect("end"),
            category: s["category"].as_str().expect("category").to_owned(),
        })
        .collect()
}

/// Found as `tools/score_corpus.py` counts it: at least half of the span is covered.
fn is_found(gold: &Span, reported: &[Span]) -> bool {
    let covered: u64 =
        reported.iter().map(|r| r.end.min(gold.end).saturating_sub(r.start.max(gold.start))).sum();
    covered * 2 >= gold.end - gold.start
}

#[test]
fn structured_personal_data_is_found_and_little_else() {
    let corpus = std::fs::read(CORPUS).expect("the corpus is part of the repository");
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    assert_eq!(run_jsonl(screener(), corpus.as_slice(), &mut out, &mut errors).expect("in memory"), 0);
    let rows = |bytes: &[u8]| -> Vec<Value> {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    let (gold, reports) = (rows(&corpus), rows(&out));
    assert_eq!(gold.len(), reports.len());

    let mut recall: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (gold, report) in gold.iter().zip(&reports) {
        assert_eq!(gold["id"], report["id"]);
        let (labelled, reported) = (spans(gold), spans(report));
        for span in &labelled {
            let counts = recall.entry(span.category.clone()).or_default();
            counts.0 += usize::from(is_found(span, &reported));
            counts.1 += 1;
        }
        let right = |r: &Span| labelled.iter().any(|g| r.start < g.end && g.start < r.end);
        let structured = reported.iter().filter(|r| STRUCTURED.contains(&r.category.as_str()));
        wrong.extend(structured.filter(|r| !right(r)).map(|r| format!("{} {}", gold["id"], r.category)));
    }
    for category in STRUCTURED {
        let &(found, all) = recall.get(category).expect("the corpus has every category");
        assert!(found as f64 >= 0.95 * all as f64, "{category}: {found} of {all}");
    }
    assert!(wrong.len() <= 3, "wrongly marked: {wrong:?}");
}
