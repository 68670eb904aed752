//! What holds for every text, however hostile.

use crate::common::{CONTEXT, report, screener};
use proptest::prelude::*;
use screening::{ENGINE_VERSION, Report, redact, run_jsonl};

/// Applies the masks on its own, from the end backwards.
fn masked(text: &str, report: &Report) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for finding in report.privacy.iter().rev() {
        chars.splice(finding.start..finding.end, finding.mask.chars());
    }
    chars.into_iter().collect()
}

fn holds(text: &str) {
    let report = report(text);
    let len = text.chars().count();
    let mut at = 0;
    for finding in &report.privacy {
        assert!(
            at <= finding.start && finding.start < finding.end && finding.end <= len,
            "{finding:?} in {text:?}"
        );
        assert!((0.0..=1.0).contains(&finding.confidence) && finding.confidence > 0.0);
        assert_eq!(finding.mask, finding.category.mask());
        assert!(!finding.reason.is_empty());
        at = finding.end;
    }
    for &(start, end) in report.flags.iter().flat_map(|f| &f.spans) {
        assert!(start < end && end <= len);
    }
    assert!((0.0..=1.0).contains(&report.risk));
    assert!(report.weighed.windows(2).all(|w| w[0].weight >= w[1].weight));
    assert_eq!(report.redacted_text, masked(text, &report));
    assert!(report.engine_version.starts_with(ENGINE_VERSION));
    assert_eq!(screener().screen(text, &CONTEXT), report, "the same text gives the same report");
    let json = serde_json::to_string(&report).expect("valid");
    assert_eq!(serde_json::from_str::<Report>(&json).expect("valid"), report);
}

/// Pieces that detectors look for, so that random texts come close to them.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,6}",
        "[ ./()@+,-]{1,3}",
        "[A-Za-zé]{1,6}",
        Just("0471 90 25 66".to_owned()),
        Just("BE21 5390 4133 8703".to_owned()),
        Just("a@b.be".to_owned()),
        Just("www.a.be/".to_owned()),
        Just("1-ABC-123".to_owned()),
        Just(" nul vier zeven ".to_owned()),
        Just(" punt ".to_owned()),
        Just(" apenstaartje ".to_owned()),
        Just(" maart ".to_owned()),
        Just("gratis korting ".to_owned()),
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn any_row_of_pieces(pieces in prop::collection::vec(piece(), 0..30)) {
        holds(&pieces.concat());
    }

    #[test]
    fn redaction_never_fails(text in any::<String>(), spans in prop::collection::vec((0_usize..50, 0_usize..50), 0..6)) {
        let template = report("Mail naar a@b.be.").privacy.remove(0);
        let findings: Vec<_> = spans
            .into_iter()
            .map(|(start, end)| screening::PrivacyFinding { start, end, ..template.clone() })
            .collect();
        let _ = redact(&text, &findings);
    }

    #[test]
    fn any_bytes_as_rows(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let bad = run_jsonl(screener(), bytes.as_slice(), &mut out, &mut errors).expect("valid");
        prop_assert_eq!(bad as usize, errors.iter().filter(|&&b| b == b'\n').count());
    }
}

#[test]
fn odd_texts_give_sane_reports() {
    for text in [
        "",
        " ",
        "\n\n",
        "\0",
        "😀😀😀",
        "\u{301}\u{301}",
        "\u{202e}abc",
        "@",
        "@@@@",
        "....",
        "+",
        "(",
        "(((((",
        "İİİİ ß ŉ",
        "０４７１ ９０",
        "www.",
        "http://",
        "a@",
        "@a",
        "1-",
        "00",
        "BE",
        "nul",
        "é@é.é",
    ] {
        holds(text);
    }
}

/// Hostile texts of 100 kB. Quadratic work on one of them would take minutes, not seconds, and
/// stand out in any run; how time grows is measured by the benchmark, not here.
#[test]
fn long_hostile_texts_are_read() {
    for piece in [
        "a",
        "0",
        "@",
        "a@",
        "a.",
        "0 ",
        "0471 ",
        "www.",
        "a_",
        "(",
        "-",
        "nul ",
        "punt ",
        "at ",
        "BE21 ",
        "gratis a@b.be ",
        "1-A",
        "3 maart ",
        "😀",
        "http://",
        "AB-",
        "a.be/(",
        "snap a_b ",
    ] {
        holds(&piece.repeat(100_000 / piece.len()));
    }
}
