//! The contract of the command `screen`.

use crate::common::screener;
use screening::run_jsonl;
use serde_json::{Value, json};

fn row(id: &str, text: &str) -> Value {
    json!({
        "id": id, "kind": "review", "sector": "elderly",
        "facility": {"name": "De Proefballon", "municipality": "Teststad"},
        "relation": "relative", "scores": [1, 2, 3, 4, 5, null, 1, 2], "text": text,
    })
}

fn run(input: &[u8]) -> (u64, Vec<Value>, Vec<String>) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let bad = run_jsonl(screener(), input, &mut out, &mut errors).expect("valid");
    let rows = String::from_utf8(out)
        .expect("valid")
        .lines()
        .map(|l| serde_json::from_str(l).expect("valid"))
        .collect();
    (bad, rows, String::from_utf8(errors).expect("valid").lines().map(ToOwned::to_owned).collect())
}

#[test]
fn a_row_gives_exactly_the_fields_of_the_contract() {
    let text =
        "Korting! Gratis offerte op www.proef-lift.be of bel 0800 99 123 voor een afspraak bij u thuis.";
    let (bad, rows, errors) = run(format!("{}\n", row("a", text)).as_bytes());
    assert_eq!((bad, rows.len(), errors.len()), (0, 1, 0));
    let keys =
        |v: &Value| v.as_object().expect("valid").keys().cloned().collect::<std::collections::BTreeSet<_>>();
    let set = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    assert_eq!(
        keys(&rows[0]),
        set(&[
            "id",
            "privacy",
            "flags",
            "readability",
            "language",
            "risk",
            "decision",
            "redacted_text",
            "engine_version"
        ])
    );
    assert_eq!(keys(&rows[0]["privacy"][0]), set(&["start", "end", "category", "confidence"]));
    assert_eq!(keys(&rows[0]["flags"][0]), set(&["flag", "confidence", "spans"]));
    let place = rows[0]["flags"][0]["spans"][0].as_array().expect("a place");
    assert!(place.len() == 2 && place[0].as_u64() < place[1].as_u64(), "{place:?}");
    assert_eq!(rows[0]["privacy"][0]["category"], "url");
    assert_eq!(rows[0]["decision"], "reject");
}

#[test]
fn offsets_count_scalar_values() {
    let (_, rows, _) = run(format!("{}\n", row("a", "😀é Mail a@b.be voor vragen.")).as_bytes());
    assert_eq!((&rows[0]["privacy"][0]["start"], &rows[0]["privacy"][0]["end"]), (&json!(8), &json!(14)));
    assert_eq!(rows[0]["redacted_text"], "😀é Mail [e-mailadres] voor vragen.");
}

#[test]
fn labels_and_unknown_fields_are_ignored_and_order_is_kept() {
    let mut labelled = row("b", "Alles was goed en wij komen graag terug.");
    labelled["privacy"] = json!("nonsense");
    labelled["flags"] = json!(7);
    labelled["decision"] = json!("none");
    let input = format!("\u{feff}{}\n\n{}\r\n{}", row("a", "x"), labelled, row("a", "x"));
    let (bad, rows, _) = run(input.as_bytes());
    assert_eq!(bad, 0);
    assert_eq!(rows.iter().map(|r| r["id"].as_str().expect("valid")).collect::<Vec<_>>(), ["a", "b", "a"]);
}

#[test]
fn bad_lines_are_reported_by_number_and_the_others_processed() {
    let without = |field: &str| {
        let mut row = row("x", "geheim@proef.be");
        row.as_object_mut().expect("valid").remove(field);
        row
    };
    let with = |field: &str, value: Value| {
        let mut row = row("x", "geheim@proef.be");
        row[field] = value;
        row
    };
    let bad_rows = [
        without("id"),
        without("kind"),
        without("sector"),
        without("facility"),
        without("relation"),
        without("scores"),
        without("text"),
        with("text", json!(3)),
        with("kind", json!("geheim")),
        with("sector", json!("geheim")),
        with("relation", json!("geheim")),
        with("facility", json!("geheim")),
        with("facility", json!({})),
        with("facility", json!({"name": "x", "municipality": 3})),
        with("id", json!("")),
        with("scores", json!([])),
        with("scores", json!([1, 2, 3])),
        with("scores", json!([0, 2, 3, 4, 5, 1, 1, 1])),
        with("scores", json!([6, 2, 3, 4, 5, 1, 1, 1])),
        with("scores", json!([1.5, 2, 3, 4, 5, 1, 1, 1])),
        with("scores", json!(["1", 2, 3, 4, 5, 1, 1, 1])),
        json!([]),
        json!("geheim"),
    ];
    let mut input = format!("{}\n", row("first", "Alles goed.")).into_bytes();
    for bad in &bad_rows {
        input.extend(format!("{bad}\n").bytes());
    }
    input.extend(b"{\"id\": geheim\n");
    input.extend(b"{\"id\": \"\xff\xfe\"}\n");
    input.extend(format!("{}\n", row("long", &"geheim ".repeat(300_000))).bytes());
    input.extend("[".repeat(100_000).bytes());
    input.extend(b"\n");
    input.extend(format!("{}\n", row("last", "Alles goed.")).bytes());
    let (bad, rows, errors) = run(&input);
    assert_eq!(bad as usize, bad_rows.len() + 4);
    assert_eq!(rows.iter().map(|r| r["id"].as_str().expect("valid")).collect::<Vec<_>>(), ["first", "last"]);
    for (i, error) in errors.iter().enumerate() {
        assert!(error.starts_with(&format!("line {}: ", i + 2)), "{error}");
        assert!(!error.contains("geheim"), "an error repeats content: {error}");
    }
}

#[test]
fn a_reply_has_no_scores() {
    let mut reply = row("r", "Dank je wel voor je waardering.");
    reply["kind"] = json!("reply");
    reply["relation"] = json!("provider");
    reply["scores"] = json!([]);
    let (bad, rows, _) = run(reply.to_string().as_bytes());
    assert_eq!((bad, rows.len()), (0, 1));
}
