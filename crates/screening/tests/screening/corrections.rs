//! Proposed corrections: mechanical, never over personal data, in order.

use crate::common::report;
use screening::Correction;

/// The text with every proposal taken.
fn corrected(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (mut out, mut at) = (String::new(), 0);
    for Correction { start, end, replacement, .. } in report(text).corrections {
        assert!(at <= start && start < end && end <= chars.len(), "{text}: {start} to {end}");
        out.extend(&chars[at..start]);
        out.push_str(&replacement);
        at = end;
    }
    out.extend(&chars[at..]);
    out
}

#[test]
fn mechanical_faults_are_mended() {
    for (text, better) in [
        ("de juf is lief. het eten ook.", "De juf is lief. Het eten ook."),
        ("De juf  is lief.", "De juf is lief."),
        ("De juf is lief , het eten ook .", "De juf is lief, het eten ook."),
        ("De juf is lief,het eten ook.", "De juf is lief, het eten ook."),
        ("De juf is lief!!!! Echt waar???", "De juf is lief! Echt waar?"),
        ("De juf is heel lief", "De juf is heel lief."),
        ("ijs is er elke vrijdag.", "IJs is er elke vrijdag."),
        ("De verpleegstr was lief.", "De verpleegster was lief."),
        ("Hetblijft hier gezellig.", "Het blijft hier gezellig."),
    ] {
        assert_eq!(corrected(text), better);
    }
}

#[test]
fn what_is_right_or_spoken_stays() {
    for text in [
        "De juf is lief. Het eten ook!",
        "Ge moet ni denken da ze hier stilzitten...",
        "Pluspunten:\n- grote tuin\n- verse soep",
        "'s Avonds is er soep om 17.30 uur, o.a. tomatensoep.",
        "Onze kleine heeft met Tinneke en Sjarel geschilderd, 't was plezant.",
        "Très gentil ! Les repas sont bons.",
        "Zie www.voorbeeld.be of bel 1712.",
    ] {
        assert_eq!(corrected(text), text);
    }
}

#[test]
fn personal_data_is_never_touched() {
    let text = "mail naar jan.peeters@voorbeeld.be  of bel 0478 12 34 56 , dank u";
    let report = report(text);
    assert!(!report.privacy.is_empty());
    for data in &report.privacy {
        let apart = |c: &&Correction| c.start < data.end && data.start < c.end;
        assert!(!report.corrections.iter().any(|c| apart(&c)), "{:?}", report.corrections);
    }
}

#[test]
fn offsets_are_those_of_the_text_as_submitted() {
    assert_eq!(corrected("\u{200b}de juf is lief\u{200b} , echt."), "\u{200b}De juf is lief\u{200b}, echt.");
}

#[test]
fn corrected_texts_need_no_further_correction() {
    for text in ["de juf is lief ,, echt!!!  en het eten ook", "hetblijft  gezellig . echt??"] {
        let once = corrected(text);
        assert_eq!(corrected(&once), once);
    }
}
