//! Masks, merging, readability, advertising, risk and decisions, as an editor sees them.

use crate::common::{CONTEXT, report, screener};
use domain::Relation;
use screening::{Context, Flag, PrivacyCategory, Proposal, Readability, ReadabilityReason, SubjectKind};

const PLAIN: &str = "De begeleiders zijn vriendelijk en het eten is goed. Wij zijn tevreden over de opvang.";

#[test]
fn masks_stand_in_place_of_the_data() {
    let found = report("Mail an@proef.be of bel 0471 90 25 66, zie www.proef.be of @an_proef.");
    assert_eq!(found.redacted_text, "Mail [e-mailadres] of bel [telefoonnummer], zie [link] of [account].");
    let found = report(&format!("{PLAIN} De opvang antwoordt snel op an@proef.be."));
    assert_eq!(found.decision, Proposal::Redact);
}

#[test]
fn the_longer_finding_covers_what_is_inside_it() {
    let found = report("Zie https://wa.me/32471902566?text=an@proef.be en verder niets.").privacy;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].category, PrivacyCategory::Url);
}

#[test]
fn a_plain_text_is_to_be_published() {
    let found = report(PLAIN);
    assert_eq!((found.decision, found.readability), (Proposal::Publish, Readability::Ok));
    assert_eq!(found.language, "nl");
    assert!(found.weighed.is_empty() && found.readability_reasons.is_empty());
    assert!(found.risk < 0.05);
}

#[track_caller]
fn readability(text: &str) -> (Readability, Vec<ReadabilityReason>) {
    let found = report(text);
    (found.readability, found.readability_reasons.iter().map(|r| r.code).collect())
}

#[test]
fn texts_that_say_nothing_or_cannot_be_read_go_back() {
    for (text, code) in [
        ("", ReadabilityReason::TooLittle),
        ("Hoor", ReadabilityReason::TooLittle),
        ("😀😀😀", ReadabilityReason::TooLittle),
        ("sdfghj lkjhgf qsdfgh wxcvbn de opvang mlkjhg", ReadabilityReason::Gibberish),
        ("test test test test hallo hallo hallo hallo", ReadabilityReason::Gibberish),
        ("wr zn hl bl mt d bgldng n ht tn ws gd vr ns", ReadabilityReason::Abbreviations),
        ("D e o p v a n g w a s h e e l g o e d v o o r o n s", ReadabilityReason::SpacedLetters),
        ("goed ,,,, ..... !!!!! de opvang ((((( ///// ===== &&&&&", ReadabilityReason::Signs),
    ] {
        let (verdict, codes) = readability(text);
        assert_eq!(verdict, Readability::Unreadable, "{text:?}");
        assert!(codes.contains(&code), "{text:?}: {codes:?}");
        assert_eq!(report(text).decision, Proposal::Return, "{text:?}");
    }
}

#[test]
fn texts_that_can_be_mended_say_how() {
    for (text, code) in [
        ("DE OPVANG IS GOED. DE JUFFEN ZIJN LIEF. HET ETEN OOK.", ReadabilityReason::Capitals),
        ("De opvang is goed , de juffen zijn lief . Het eten ook.", ReadabilityReason::Spacing),
    ] {
        let (verdict, codes) = readability(text);
        assert_eq!((verdict, codes.first()), (Readability::Fixable, Some(&code)), "{text:?}");
        assert!(report(text).readability_reasons.iter().all(|r| r.sentence.ends_with('.')));
        assert_eq!(report(text).decision, Proposal::Publish);
    }
}

#[test]
fn good_texts_are_ok() {
    for text in [
        PLAIN,
        "'s Avonds is het rustig. 's Morgens komt de bus op tijd.",
        "Wat goed is:\n- de juffen zijn lief\n- het eten is vers\n- de tuin is groot\n",
        "Ik woon in een WZC met een TV en een GSM. De NMBS en het OCMW zijn dichtbij.",
        "Wij wachten ... en wachten. Nu is het in orde!",
        "Le personnel est très gentil et les repas sont bons.",
    ] {
        assert_eq!(readability(text), (Readability::Ok, vec![]), "{text:?}");
    }
}

#[test]
fn advertising_needs_a_contact_and_the_words_of_a_seller() {
    let found =
        report("Korting op trapliften! Vraag een gratis offerte op www.proef-lift.be of bel 0800 99 123.");
    assert_eq!(found.flags.iter().map(|f| f.flag).collect::<Vec<_>>(), [Flag::Spam]);
    assert_eq!(found.decision, Proposal::Reject);
    assert!(!found.flags[0].spans.is_empty());
    for text in [
        "Wij kregen korting omdat ons kind ziek was, en de eerste dag was gratis. Fijne opvang.",
        "Voor vragen mail je naar info@proef.be, ze antwoorden snel en vriendelijk.",
    ] {
        assert!(report(text).flags.is_empty(), "{text:?}");
    }
}

#[test]
fn languages_the_editors_cannot_read_go_back() {
    assert_eq!(report("Le personnel est très gentil et les repas sont bons.").decision, Proposal::Publish);
    let polish = report("Panie są bardzo miłe i jedzenie jest dobre, ale nie ma parkingu przy domu.");
    assert_eq!((polish.language.as_str(), polish.decision), ("pl", Proposal::Return));
}

#[test]
fn risk_grows_with_what_is_found_and_says_why() {
    let calm = report(PLAIN).risk;
    let phone = report(&format!("{PLAIN} Bel 0471 90 25 66."));
    let both = report(&format!("{PLAIN} Bel 0471 90 25 66 of mail an@proef.be."));
    assert!(calm < phone.risk && phone.risk < both.risk);
    assert_eq!(phone.weighed[0].name, "privacy_phone");
    let angry = Context { scores: &[Some(1), Some(1), Some(2)], ..CONTEXT };
    assert!(screener().screen(PLAIN, &angry).risk > calm);
    let unknown = Context { relation: Relation::Unknown, ..CONTEXT };
    assert!(screener().screen(PLAIN, &unknown).risk > calm);
    let reply = Context { kind: SubjectKind::Reply, scores: &[], relation: Relation::Provider, ..CONTEXT };
    assert_eq!(screener().screen(PLAIN, &reply).decision, Proposal::Publish);
}

#[test]
fn names_are_read_back() {
    for category in PrivacyCategory::ALL {
        assert_eq!(category.as_str().parse(), Ok(category));
        assert_eq!(serde_json::to_value(category).expect("valid"), category.as_str());
    }
    for flag in Flag::ALL {
        assert_eq!(flag.as_str().parse(), Ok(flag));
        assert_eq!(serde_json::to_value(flag).expect("valid"), flag.as_str());
    }
    for proposal in Proposal::ALL {
        assert_eq!(proposal.as_str().parse(), Ok(proposal));
        assert_eq!(serde_json::to_value(proposal).expect("valid"), proposal.as_str());
    }
    for readability in Readability::ALL {
        assert_eq!(readability.as_str().parse(), Ok(readability));
        assert_eq!(serde_json::to_value(readability).expect("valid"), readability.as_str());
    }
    assert!("naam".parse::<PrivacyCategory>().is_err());
}
