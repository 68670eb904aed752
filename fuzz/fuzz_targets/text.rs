//! Any text in any context: no panic, spans in order and within the text, masks that hide what they cover.
#![no_main]

use domain::{Relation, Sector};
use libfuzzer_sys::fuzz_target;
use screening::{Context, Screener, SubjectKind, redact};

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let screener = Screener::shipped().expect("the shipped files are usable");
    let context = Context {
        kind: if first & 1 == 0 { SubjectKind::Review } else { SubjectKind::Reply },
        sector: [Sector::Childcare, Sector::Elderly, Sector::Disability, Sector::YouthCare][usize::from(first >> 1 & 3)],
        facility_name: "De Proefballon",
        municipality: Some("Teststad"),
        relation: if first & 8 == 0 { Relation::Parent } else { Relation::Unknown },
        scores: if first & 16 == 0 { &[] } else { &[Some(1), Some(5), None, Some(3)] },
        submitted_language: if first & 32 == 0 { None } else { Some("nl") },
    };
    let report = screener.screen(&text, &context);
    let length = text.chars().count();
    let mut end = 0;
    for found in &report.privacy {
        assert!(end <= found.start && found.start < found.end && found.end <= length, "{found:?} in {length}");
        end = found.end;
    }
    for span in report.flags.iter().flat_map(|flag| &flag.spans) {
        assert!(span.0 < span.1 && span.1 <= length, "{span:?} in {length}");
    }
    assert!((0.0..=1.0).contains(&report.risk));
    assert_eq!(report.redacted_text, redact(&text, &report.privacy));
    assert_eq!(screener.screen(&text, &context), report, "the same text gives the same report");
});
