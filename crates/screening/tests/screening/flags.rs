//! Conduct flags on sentences that stand in no corpus.

use crate::common::{CONTEXT, report, screener};
use domain::Relation;
use screening::{Context, Flag, Proposal, Report, SubjectKind};

fn angry(text: &str) -> Report {
    let context = Context { scores: &[Some(1); 8], ..CONTEXT };
    screener().screen(text, &context)
}

fn by_stranger(text: &str, score: u8) -> Report {
    let scores = [Some(score); 8];
    screener().screen(text, &Context { scores: &scores, relation: Relation::Unknown, ..CONTEXT })
}

fn has(report: &Report, flag: Flag) -> bool {
    report.flags.iter().any(|found| found.flag == flag)
}

#[test]
fn grave_texts_are_flagged_and_go_to_a_senior_editor() {
    for (text, flag) in [
        (
            "Ik weet waar ge woont en ik weet waar uw auto staat. Wacht maar, ge gaat het u nog beklagen.",
            Flag::Threat,
        ),
        (
            "De directeur steelt al jaren geld van de bewoners. Hij haalt het met hun bankkaart van de rekening.",
            Flag::CriminalAccusation,
        ),
        (
            "Mijn moeder zit vol blauwe plekken en is doodsbang van die verpleger. Ze is tien kilo vermagerd \
             en niemand wil zeggen hoe dat komt.",
            Flag::Safeguarding,
        ),
    ] {
        let found = angry(text);
        assert!(has(&found, flag), "{flag}: {:?}", found.flags);
        assert_eq!(found.decision, Proposal::Escalate, "{text}");
        assert!(found.risk > 0.7, "{}", found.risk);
    }
}

#[test]
fn other_problems_are_told_apart() {
    let insult = angry("Wat een stomme trutten en luie varkens werken daar, een bende idioten is het.");
    assert!(has(&insult, Flag::Insult) && !has(&insult, Flag::Safeguarding), "{:?}", insult.flags);
    let complaint = angry(
        "Hierbij dien ik een officiële klacht in. Mijn advocaat zal de vzw dagvaarden voor de rechtbank als \
         mijn aangetekende brief zonder antwoord blijft.",
    );
    assert!(has(&complaint, Flag::FormalComplaint), "{:?}", complaint.flags);
    let hearsay = by_stranger(
        "Zelf ben ik er nooit geweest, maar mijn buurvrouw heeft gehoord dat het eten er slecht zou zijn.",
        2,
    );
    assert!(has(&hearsay, Flag::Hearsay), "{:?}", hearsay.flags);
    let spam =
        by_stranger("Snel geld lenen? Klik op www.proef-krediet.be en krijg 20% korting op uw lening!", 5);
    assert!(has(&spam, Flag::Spam), "{:?}", spam.flags);
}

#[test]
fn criticism_and_praise_pass() {
    for text in [
        "Het eten is lauw en de parking te klein, maar de begeleiders doen hun best en luisteren naar ons.",
        "Onze zoon gaat hier al twee jaar graag naartoe. De juffen zijn lief en hij leert elke dag iets bij.",
        "De factuur kwam drie weken te laat en aan de telefoon moest ik lang wachten. Jammer.",
    ] {
        assert!(report(text).flags.is_empty(), "{text}: {:?}", report(text).flags);
    }
}

#[test]
fn a_reply_that_tells_of_somebody_goes_back() {
    let reply = Context { kind: SubjectKind::Reply, scores: &[], relation: Relation::Provider, ..CONTEXT };
    let told = screener().screen("Uw vader lijdt aan dementie en weigerde die dag zijn medicatie.", &reply);
    let found = told.reveals.as_ref().expect("health is told");
    assert!(found.reason.contains("gezondheid") && !found.spans.is_empty());
    assert!(!matches!(told.decision, Proposal::Publish | Proposal::Redact), "{:?}", told.decision);
    let kind = screener().screen("Dank u voor uw bericht. Wij bekijken hoe het beter kan.", &reply);
    assert_eq!(kind.reveals, None);
    assert_eq!(report("Mijn vader lijdt aan dementie en is hier goed verzorgd.").reveals, None);
}
