//! Samples of the case page.

use super::team_work::{sample_hand_over, sample_mails, sample_notes};
use super::{
    ArticleBox, Authenticity, CasePage, CaseReplyView, Claim, CorrectionBox, DecisionForm, Evidence, Finding,
    FreeRedaction, HistoryRow, Later, MailPreviews, Mark, PastDecision, Pattern, RedactionBox, Report,
    ScoreRow, SeenReading, ShownIdentity, SimilarRow, SubmitterContext, TeamNotes, TextPiece, VersionDiff,
    WeekColumn, Weight,
};
use crate::forms::{Choice, FormError, FormErrors};
use crate::pages::ArticleRef;
use crate::pages::facility::sample_facts;
use crate::pages::queue::sample_desk;
use crate::{Language, Sample, Undo, masked, word_diff};
use chrono::{DateTime, Utc};
use domain::{Improvement, MemberFunction, Relation, ReviewState};

const TEXT: &str = "Jana <is> lief & bel 0470 00 00 00.\n\nDe kok is een idioot.";

impl Sample for CasePage {
    fn samples(language: Language) -> Vec<Self> {
        let page = sample(language);
        let mut errors = FormErrors::whole("Iemand anders heeft deze zaak intussen genomen.");
        errors.0.extend(
            [
                "action",
                "articles",
                "reasons",
                "note",
                "redactions",
                "corrections",
                "change",
                "proposal",
                "body",
                "editor_id",
                "hand_note",
            ]
            .map(|field| FormError { field: field.to_owned(), message: "Vul dit in.".to_owned() }),
        );
        let read_only = |claim| Self { claim, form: None, hand_over: None, mails: None, ..page.clone() };
        let empty = Self {
            appeal: None,
            late: false,
            decisions: vec![],
            authenticity: None,
            submitter: SubmitterContext { history: vec![], ..quiet() },
            help: None,
            reply: None,
            hearing: None,
            update: None,
            versions: vec![],
            readings: vec![],
            identity: None,
            notes: TeamNotes::default(),
            report: Report {
                findings: vec![],
                flags: vec![],
                weighed: vec![],
                readability_reasons: vec![],
                grade: None,
                reveals: None,
                other_languages: vec![],
                ..page.report.clone()
            },
            ..read_only(Claim::Free)
        };
        let calm = Authenticity { score: 0.03, sentences: vec![], interval_suspicion: false, since: vec![] };
        vec![
            page.clone(),
            Self { mails: Some(MailPreviews::default()), ..page.clone() },
            Self { mails: None, errors, ..page.clone() },
            empty,
            read_only(Claim::Other("Redacteur Twee".to_owned())),
            Self { authenticity: Some(calm), ..read_only(Claim::SeniorOnly) },
            read_only(Claim::OwnDecision),
            read_only(Claim::Closed),
            Self { keys: false, ..read_only(Claim::Pending) },
        ]
    }
}

fn sample(language: Language) -> CasePage {
    let at = DateTime::<Utc>::default();
    CasePage {
        shell: sample_desk(language, "/redactie/zaak/018bcfe5-6800-7000-8000-000000000001").with_undo(Some(
            Undo {
                case_id: "018bcfe5-6800-7000-8000-000000000009".to_owned(),
                text: "Gepubliceerd.".to_owned(),
                seconds: 9,
                leaves: String::new(),
            },
        )),
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
        text: sample_text(),
        report: sample_report(),
        authenticity: Some(sample_authenticity(at)),
        submitter: sample_submitter(at),
        identity: Some(ShownIdentity {
            name: "Jana <b>Verzonnen".to_owned(),
            email: "j@example.org".to_owned(),
        }),
        pattern: sample_pattern(language),
        help: Some(super::CaseHelp::sample()),
        reply: Some(CaseReplyView {
            function: MemberFunction::Management,
            improvement: Improvement::Planned,
            planned_for: Some(chrono::NaiveDate::default()),
            answers: Some(masked("Mijn <kind> kent [naam].", &[(17, 23)])),
        }),
        hearing: Some(crate::pages::hearing::sample_case_hearing()),
        update: Some(super::CaseUpdate::sample()),
        versions: vec![VersionDiff {
            from: 1,
            to: 2,
            at,
            pieces: word_diff("De kok is dom.", "De kok is <niet> goed."),
        }],
        readings: vec![sample_reading("reject"), sample_reading("publish")],
        decisions: vec![sample_decision(at)],
        form: Some(sample_form()),
        mails: Some(sample_mails(language)),
        notes: sample_notes(),
        hand_over: Some(sample_hand_over()),
        signals: crate::pages::CaseSignals::sample(),
        notices: crate::pages::CaseNotices::sample(),
        hiding: Some(super::HidingForm {
            articles: vec![crate::forms::Choice::new("privacy-1", "Geen <namen>", "privacy-1")],
            reasons: "Er staat een <naam> in.".to_owned(),
        }),
        keys: true,
        errors: FormErrors::none(),
    }
}

fn quiet() -> SubmitterContext {
    SubmitterContext {
        pseudonym: "a1b2c3".to_owned(),
        history: vec![],
        aliases: vec![],
        similar: vec![],
        compared: 0,
    }
}

fn rule() -> Option<ArticleRef> {
    Some(ArticleRef { code: "privacy-1".to_owned(), title: "Geen <namen>".to_owned() })
}

fn sample_text() -> Vec<TextPiece> {
    let piece = |at, text: &str, category: Option<(&str, usize)>| TextPiece {
        at,
        text: text.to_owned(),
        mark: category.map(|(category, number)| Mark {
            number,
            category: category.to_owned(),
            privacy: number > 0,
            rule: rule(),
            reason: "Dit is <een> voornaam.".to_owned(),
            confidence: 0.93,
            value: "0-4-[naam]".to_owned(),
        }),
    };
    vec![
        piece(0, "Jana", Some(("person", 1))),
        piece(4, " <is> lief & bel ", None),
        piece(21, "0470 00 00 00", Some(("phone", 2))),
        piece(34, ".\n\nDe kok is een ", None),
        piece(51, "idioot", Some(("insult", 0))),
        piece(57, ".", None),
    ]
}

fn sample_reading(action: &str) -> SeenReading {
    SeenReading {
        editor: "Redacteur Drie".to_owned(),
        at: DateTime::default(),
        action: action.to_owned(),
        articles: rule().into_iter().collect(),
        reasons: "Omdat het <zo> is.".to_owned(),
        note: String::new(),
    }
}

fn sample_pattern(language: Language) -> Pattern {
    let week = |count, mean| WeekColumn { label: "1/6".to_owned(), count, mean };
    let row = |name: &str, score, mean| ScoreRow { name: name.to_owned(), score, mean, count: 3 };
    Pattern::drawn(
        language,
        &[week(1, Some(2.5)), week(3, None), week(0, None)],
        [0, 1, 2, 8, 3],
        Some(4),
        vec![row("Onthaal <en> informatie", Some(5), Some(3.4)), row("Omgang", None, None)],
    )
}

fn sample_report() -> Report {
    let finding = |number, category: &str, fragment: &str, reason: &str| Finding {
        number,
        category: category.to_owned(),
        rule: rule(),
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
                rule: rule(),
                confidence: 0.8,
                reason: "Iemand wordt <uitgescholden>.".to_owned(),
                fragments: vec!["idioot".to_owned()],
            },
            Evidence {
                flag: "hearsay".to_owned(),
                rule: None,
                confidence: 0.3,
                reason: String::new(),
                fragments: vec![],
            },
        ],
        readability: "fixable".to_owned(),
        readability_reasons: vec!["Er staan veel hoofdletters in.".to_owned()],
        grade: Some((61.3, "up_to_b1")),
        reveals: Some((
            "De reactie vertelt iets over de gezondheid van iemand.".to_owned(),
            vec!["uw <heup>".to_owned()],
        )),
        language: "nl".to_owned(),
        other_languages: vec![("C'est bien.".to_owned(), "fr".to_owned())],
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
        days_before: 12,
        score: Some(1.4),
    };
    let same = HistoryRow { same_facility: true, score: None, days_before: -1, ..row.clone() };
    let similar = SimilarRow {
        facility_name: "De Verzonnen <Linde>".to_owned(),
        share: 0.8,
        same_submitter: true,
        submitted_at: at,
        state: ReviewState::Rejected,
    };
    SubmitterContext {
        history: vec![row, same],
        aliases: vec!["Een ander mailadres met een <gelijkende> naam.".to_owned()],
        similar: vec![similar],
        compared: 41,
        ..quiet()
    }
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
        proposed: checked,
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
            .map(|action| Choice::new(action, Language::NL.action(action), "return"))
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
        corrections: vec![CorrectionBox {
            start: 4,
            end: 6,
            replacement: "\"is\"".to_owned(),
            fragment: "<is".to_owned(),
            reason: "Dit woord is waarschijnlijk verkeerd gespeld.".to_owned(),
            checked: false,
        }],
        preview: masked("[naam] <is> lief & bel [telefoonnummer].", &[(0, 6), (23, 39)]),
        reasons: "Haal de belediging </textarea> weg.".to_owned(),
        mail_language: Language::of_mails_to("fr"),
        change: "Schrijf <zonder> naam.".to_owned(),
        proposal: TEXT.to_owned(),
        proposal_diff: word_diff(TEXT, "Jana <is> lief."),
        note: "Notitie".to_owned(),
    }
}
