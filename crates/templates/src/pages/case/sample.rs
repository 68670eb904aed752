//! Samples of the case page.

use super::{
    ArticleBox, Authenticity, CasePage, Claim, DecisionForm, Evidence, Finding, FreeRedaction, HistoryRow,
    Later, Mark, PastDecision, RedactionBox, Report, SubmitterContext, Weight,
};
use crate::forms::{Choice, FormError, FormErrors};
use crate::pages::facility::sample_facts;
use crate::pages::queue::sample_desk;
use crate::pages::{ArticleRef, ThemeScore};
use crate::{Language, Sample, masked, segments};
use chrono::{DateTime, Utc};
use domain::{Relation, ReviewState};

const TEXT: &str = "Jana <is> lief & bel 0470 00 00 00.\n\nDe kok is een idioot.";

impl Sample for CasePage {
    fn samples(language: Language) -> Vec<Self> {
        let page = sample(language);
        let mut errors = FormErrors::whole("Iemand anders heeft deze zaak intussen genomen.");
        errors.0.extend(
            ["action", "articles", "reasons", "note", "redactions"]
                .map(|field| FormError { field: field.to_owned(), message: "Vul dit in.".to_owned() }),
        );
        let read_only = |claim| Self { claim, form: None, ..page.clone() };
        let empty = Self {
            appeal: None,
            late: false,
            decisions: vec![],
            authenticity: None,
            submitter: SubmitterContext { pseudonym: "a1b2c3".to_owned(), history: vec![] },
            report: Report {
                findings: vec![],
                flags: vec![],
                weighed: vec![],
                readability_reasons: vec![],
                grade: None,
                corrections: vec![],
                reveals: None,
                other_languages: vec![],
                ..page.report.clone()
            },
            ..read_only(Claim::Free)
        };
        let calm = Authenticity { score: 0.03, sentences: vec![], interval_suspicion: false, since: vec![] };
        vec![
            page.clone(),
            Self { errors, ..page.clone() },
            empty,
            read_only(Claim::Other("Redacteur Twee".to_owned())),
            Self { authenticity: Some(calm), ..read_only(Claim::SeniorOnly) },
            read_only(Claim::OwnDecision),
            read_only(Claim::Closed),
        ]
    }
}

fn sample(language: Language) -> CasePage {
    let mark = |number, category: &str, privacy| Mark { number, category: category.to_owned(), privacy };
    let spans = [
        (0, 4, mark(1, "person", true)),
        (21, 34, mark(2, "phone", true)),
        (51, 57, mark(0, "insult", false)),
    ];
    let score = |name: &str, score| ThemeScore { name: name.to_owned(), score };
    let at = DateTime::<Utc>::default();
    CasePage {
        shell: sample_desk(language, "/redactie/zaak/018bcfe5-6800-7000-8000-000000000001"),
        case_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        version: 2,
        submitted_at: at,
        due_at: at,
        late: true,
        appeal: Some("Ik vind dit <niet> juist.".to_owned()),
        state: ReviewState::InReview,
        claim: Claim::Mine,
        facility: sample_facts(),
        relation: Relation::Relative,
        experienced_in: "2026-05".to_owned(),
        scores: vec![score("Onthaal en informatie", Some(5)), score("Omgang en respect", None)],
        text: segments(TEXT, &spans),
        report: sample_report(),
        authenticity: Some(sample_authenticity(at)),
        submitter: sample_submitter(at),
        decisions: vec![sample_decision(at)],
        form: Some(sample_form()),
        signals: crate::pages::CaseSignals::sample(),
        notices: crate::pages::CaseNotices::sample(),
        errors: FormErrors::none(),
    }
}

fn sample_report() -> Report {
    let finding = |number, category: &str, fragment: &str, reason: &str| Finding {
        number,
        category: category.to_owned(),
        fragment: fragment.to_owned(),
        reason: reason.to_owned(),
        confidence: 0.93,
    };
    Report {
        risk: 0.71,
        weighed: [("privacy_person", 0.4), ("flag_insult", 0.3), ("fixable", 0.1), ("odd_code", 0.01)]
            .map(|(code, weight)| Weight { code: code.to_owned(), weight })
            .to_vec(),
        proposal: "return".to_owned(),
        findings: vec![
            finding(1, "person", "Jana", "Dit is een voornaam."),
            finding(2, "phone", "0470 00 00 00", ""),
        ],
        flags: vec![
            Evidence {
                flag: "insult".to_owned(),
                confidence: 0.8,
                reason: "Iemand wordt <uitgescholden>.".to_owned(),
                fragments: vec!["idioot".to_owned()],
            },
            Evidence {
                flag: "hearsay".to_owned(),
                confidence: 0.3,
                reason: String::new(),
                fragments: vec![],
            },
        ],
        readability: "fixable".to_owned(),
        readability_reasons: vec!["Er staan veel hoofdletters in.".to_owned()],
        grade: Some((61.3, "up_to_b1")),
        corrections: vec![(
            "dhuis".to_owned(),
            "t'huis".to_owned(),
            "Dit woord is waarschijnlijk verkeerd gespeld.",
        )],
        reveals: Some((
            "De reactie vertelt iets over de gezondheid van iemand.".to_owned(),
            vec!["uw <heup>".to_owned()],
        )),
        language: "nl".to_owned(),
        other_languages: vec![("C'est bien.".to_owned(), "fr".to_owned())],
        redacted: masked("[naam] <is> lief & bel [telefoonnummer].", &[(0, 6), (23, 39)]),
        engine_version: "1.0.0".to_owned(),
    }
}

fn sample_authenticity(at: DateTime<Utc>) -> Authenticity {
    Authenticity {
        score: 0.72,
        sentences: vec![
            "3 eerdere beoordelingen lijken <sterk> op deze tekst.".to_owned(),
            "Het formulier was na 12 seconden ingevuld.".to_owned(),
        ],
        interval_suspicion: true,
        since: vec![Later {
            at,
            sentence: "Sindsdien kwam één <inzending>.".to_owned(),
            before: 0.4,
            score: 0.72,
        }],
    }
}

fn sample_submitter(at: DateTime<Utc>) -> SubmitterContext {
    let row = HistoryRow {
        facility_name: "Kinderdagverblijf 't Verzonnen Zonnetje".to_owned(),
        same_facility: false,
        submitted_at: at,
        state: ReviewState::Published,
        score: Some(1.4),
    };
    let same = HistoryRow { same_facility: true, score: None, ..row.clone() };
    SubmitterContext { pseudonym: "a1b2c3".to_owned(), history: vec![row, same] }
}

fn sample_decision(at: DateTime<Utc>) -> PastDecision {
    PastDecision {
        at,
        editor: "Redacteur Twee".to_owned(),
        action: "return".to_owned(),
        version: 1,
        articles: vec![ArticleRef { code: "tone-1".to_owned(), title: "Respectvolle taal".to_owned() }],
        reasons: "Haal de <belediging> weg.".to_owned(),
        note: "Tweede keer.".to_owned(),
    }
}

fn sample_form() -> DecisionForm {
    let article = |code: &str, title: &str, checked| ArticleBox {
        code: code.to_owned(),
        title: title.to_owned(),
        checked,
    };
    let redaction = |start, end, mask: &str, fragment: &str| RedactionBox {
        start,
        end,
        mask: mask.to_owned(),
        fragment: fragment.to_owned(),
        checked: start == 0,
    };
    let masks = ["[naam]", "[telefoonnummer]"].map(|mask| Choice::new(mask, mask, "[naam]")).to_vec();
    DecisionForm {
        actions: ["publish", "return", "reject", "escalate"]
            .map(|action| Choice::new(action, Language::Nl.action(action), "return"))
            .to_vec(),
        articles: vec![
            article("privacy-1", "Geen namen of gegevens van personen", true),
            article("tone-1", "Respectvolle <taal>", false),
        ],
        redactions: vec![
            redaction(0, 4, "[naam]", "Jana"),
            redaction(21, 34, "[telefoonnummer]", "0470 00 00 00"),
        ],
        free: vec![
            FreeRedaction { fragment: "\"kok\"".to_owned(), masks: masks.clone() },
            FreeRedaction { fragment: String::new(), masks },
        ],
        reasons: "Haal de belediging </textarea> weg.".to_owned(),
        note: "Notitie".to_owned(),
    }
}
