//! Samples of the mails that the desk sends: returns, notices, appeals, the team.

use super::samples::{
    sample_articles, sample_facility, sample_masks, sample_moment, sample_reasons, sample_statement,
    sample_text, sample_uuid, secret,
};
use super::*;
use crate::Sample;
use domain::{MemberRole, NoticeReason, Role};

impl Sample for ReturnReminder {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: sample_facility(),
            answer_by: sample_moment(),
            manage_token: secret("BEHEER"),
        }]
    }
}

impl Sample for ReturnLapsed {
    fn samples(_: Language) -> Vec<Self> {
        let public = Self {
            facility_name: sample_facility(),
            earlier_stays_public: true,
            manage_token: secret("BEHEER"),
        };
        vec![public.clone(), Self { earlier_stays_public: false, ..public }]
    }
}

impl Sample for DecisionReversed {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility(), manage_token: secret("BEHEER") }]
    }
}

impl Sample for ReviewHidden {
    fn samples(language: Language) -> Vec<Self> {
        let one = |ground| Self {
            facility_name: sample_facility(),
            ground,
            by_editor: false,
            reasons: secret(""),
            statement: sample_statement(),
            manage_token: secret("BEHEER"),
        };
        let by_editor = Self { by_editor: true, reasons: sample_reasons(language), ..one(String::new()) };
        let grounds = NoticeReason::ALL.iter().map(|reason| ground_of_notice(*reason, language));
        grounds.chain([String::new()]).map(one).chain([by_editor]).collect()
    }
}

impl Sample for NoticeKept {
    fn samples(_: Language) -> Vec<Self> {
        let visible = Self {
            facility_name: sample_facility(),
            was_hidden: false,
            unnoticed: false,
            manage_token: secret("BEHEER"),
        };
        let again = Self { was_hidden: true, ..visible.clone() };
        vec![visible, again.clone(), Self { unnoticed: true, ..again }]
    }
}

impl Sample for ReviewMaskedAfterNotice {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            facility_slug: "verzonnen-linde".to_owned(),
            review_id: ReviewId(sample_uuid()),
            masks: sample_masks(language),
            published_text: sample_text(),
            reasons: sample_reasons(language),
            statement: sample_statement(),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), ..full }]
    }
}

impl Sample for ReviewTakenDown {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            articles: sample_articles(language),
            reasons: sample_reasons(language),
            statement: sample_statement(),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), articles: vec![], ..full }]
    }
}

impl Sample for NoticeConfirm {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility(), confirm_token: secret("TOKEN"), link_hours: 72 }]
    }
}

impl Sample for NoticeReceived {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: sample_facility(),
            reference: sample_reference(),
            track_token: secret("VOLG"),
        }]
    }
}

fn sample_reference() -> String {
    "2026-0042".to_owned()
}

/// What an editor writes to a reporter.
fn sample_message(language: Language) -> Redacted<String> {
    secret(match language.code() {
        "fr" => "Merci pour votre signalement.\nLe texte parle d'<une expérience> & pas d'une personne.",
        "en" => "Thank you for telling us.\nThe text is about <an experience> & not about a person.",
        _ => "Bedankt dat je dit meldde.\nDe tekst gaat over <een ervaring> & niet over een persoon.",
    })
}

impl Sample for NoticeDecided {
    fn samples(language: Language) -> Vec<Self> {
        let one = |outcome| Self {
            facility_name: sample_facility(),
            reference: sample_reference(),
            outcome,
            message: sample_message(language),
            articles: sample_articles(language),
            track_token: secret("VOLG"),
        };
        let bare = Self { message: secret(""), articles: vec![], ..one(NoticeOutcome::Kept) };
        NoticeOutcome::ALL.into_iter().map(one).chain([bare]).collect()
    }
}

impl Sample for NoticeRefused {
    fn samples(language: Language) -> Vec<Self> {
        let one = |ground| Self {
            facility_name: sample_facility(),
            reference: sample_reference(),
            ground,
            message: sample_message(language),
            track_token: secret("VOLG"),
        };
        let bare = Self { message: secret(""), ..one(NoticeRefusal::TooMany) };
        NoticeRefusal::ALL.into_iter().map(one).chain([bare]).collect()
    }
}

impl Sample for NoticeRevised {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            reference: sample_reference(),
            outcome: NoticeOutcome::Kept,
            message: sample_message(language),
            articles: sample_articles(language),
            track_token: secret("VOLG"),
        };
        let outcomes = NoticeOutcome::ALL.into_iter().map(|outcome| Self { outcome, ..full.clone() });
        outcomes.chain([Self { message: secret(""), articles: vec![], ..full.clone() }]).collect()
    }
}

impl Sample for AppealReceived {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility(), manage_token: secret("BEHEER") }]
    }
}

impl Sample for AppealReceivedReporter {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: sample_facility(),
            reference: sample_reference(),
            track_token: secret("VOLG"),
        }]
    }
}

fn restricts(result: AppealResult) -> bool {
    !matches!(result, AppealResult::Published | AppealResult::Restored)
}

impl Sample for AppealDecided {
    fn samples(language: Language) -> Vec<Self> {
        let one = |decision| Self {
            facility_name: sample_facility(),
            overturned: matches!(
                decision,
                AppealResult::Published
                    | AppealResult::Restored
                    | AppealResult::MasksChanged
                    | AppealResult::Returned
            ),
            decision,
            reasons: sample_reasons(language),
            articles: sample_articles(language),
            statement: if restricts(decision) { sample_statement() } else { String::new() },
            manage_token: secret("BEHEER"),
        };
        let bare = Self { reasons: secret(""), articles: vec![], ..one(AppealResult::Published) };
        AppealResult::ALL.into_iter().map(one).chain([bare]).collect()
    }
}

impl Sample for AppealDecidedReporter {
    fn samples(language: Language) -> Vec<Self> {
        let one = |outcome| Self {
            facility_name: sample_facility(),
            reference: sample_reference(),
            overturned: !matches!(outcome, NoticeOutcome::Kept | NoticeOutcome::AlreadyGone),
            outcome,
            message: sample_message(language),
            articles: sample_articles(language),
            track_token: secret("VOLG"),
        };
        let bare = Self { message: secret(""), articles: vec![], ..one(NoticeOutcome::Kept) };
        NoticeOutcome::ALL.into_iter().map(one).chain([bare]).collect()
    }
}

impl Sample for EditorInvitation {
    fn samples(_: Language) -> Vec<Self> {
        let one = |role| Self {
            inviter: "Mo <Verzonnen>".to_owned(),
            role,
            invitation_token: secret("TOKEN"),
            expires_at: sample_moment(),
        };
        Role::ALL.into_iter().filter(|role| role.is_of_team()).map(one).collect()
    }
}

impl Sample for MemberInvitation {
    fn samples(_: Language) -> Vec<Self> {
        let one = |role: &MemberRole| Self {
            inviter: Some("Mo <Verzonnen>".to_owned()),
            organisation: "vzw De <Verzonnen> Linde".to_owned(),
            role: *role,
            invitation_token: secret("TOKEN"),
            expires_at: sample_moment(),
        };
        let by_manager = Self { inviter: None, ..one(&MemberRole::Owner) };
        MemberRole::ALL.iter().map(one).chain([by_manager]).collect()
    }
}

impl Sample for OrganisationCode {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            organisation: "vzw De <Verzonnen> Linde".to_owned(),
            organisation_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            code: secret("K7PM-3WQX"),
            expires_at: sample_moment(),
        }]
    }
}

impl Sample for PasswordReset {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { reset_token: secret("TOKEN"), expires_at: sample_moment() }]
    }
}

impl Sample for SecondFactorReset {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { by: "Mo <Verzonnen>".to_owned(), at: sample_moment() }]
    }
}

impl Sample for SignalWaiting {
    fn samples(_: Language) -> Vec<Self> {
        let one = |to_inspector| Self {
            reference: "S-2026-0007".to_owned(),
            waiting_since: sample_moment(),
            to_inspector,
        };
        vec![one(true), one(false)]
    }
}

impl Sample for SignalReceipt {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { reference: "S-2026-0007".to_owned(), received_at: sample_moment() }]
    }
}
