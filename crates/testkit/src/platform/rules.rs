//! The rules of the default configuration, read from the files that the platform itself embeds.

use domain::pilot::Programmes;
use domain::relationship::{RelationshipKey, RelationshipKeys};
use domain::{CodeOfConduct, DueRules, Questionnaire, Redacted, Sector, WorkCalendar};
use screening::authenticity::{Key, Settings};
use screening::{Files, Screener};
use std::sync::{Arc, LazyLock};

const QUESTIONNAIRE: &str = include_str!("../../../../config/questionnaires/questionnaire.nl.toml");
const CODE: &str = include_str!("../../../../config/conduct/code-of-conduct.nl.toml");
const REASONS: &str = include_str!("../../../../config/reasons/reasons.toml");
const CONTACTS: &str = include_str!("../../../../config/referral/contacts.nl.toml");
const PLATFORM: &str = include_str!("../../../../config/pilots/platform.toml");
const VROEG_EN_NABIJ: &str = include_str!("../../../../config/pilots/vroeg-en-nabij-2024.toml");
const CHARTERS: [&str; 2] = [
    include_str!("../../../../config/pilots/charters/2026-1.nl.toml"),
    include_str!("../../../../config/pilots/charters/2024-1.nl.toml"),
];
const DISPOSABLE: &str = include_str!("../../../../config/reference/disposable_email_domains.txt");

/// Loaded once per test process.
static SCREENER: LazyLock<Arc<Screener>> =
    LazyLock::new(|| Arc::new(Screener::new(&Files::shipped()).unwrap()));

/// Loaded once per test process, with the key of the vault of tests.
static AUTHENTICITY: LazyLock<Arc<Settings>> = LazyLock::new(|| {
    let key = Key::new(crate::database::vault().unwrap().trace_key());
    Arc::new(Settings::load(&Files::shipped(), key).unwrap())
});

/// The questionnaire of the configuration.
///
/// # Panics
///
/// When its file is damaged.
#[must_use]
pub fn questionnaire() -> Questionnaire {
    toml::from_str(QUESTIONNAIRE).unwrap()
}

/// The code of conduct of the configuration.
///
/// # Panics
///
/// When its file is damaged.
#[must_use]
pub fn code_of_conduct() -> CodeOfConduct {
    toml::from_str(CODE).unwrap()
}

/// The rules of submitting.
///
/// # Panics
///
/// When the files contradict themselves.
#[must_use]
pub fn submission_rules() -> submission::Rules {
    let rules = submission::Rules {
        questionnaire: questionnaire(),
        code: code_of_conduct().into(),
        interval_days: Sector::ALL.into_iter().map(|sector| (sector, 180)).collect(),
        text_min: 20,
        text_max: 4000,
        experience_max_age_months: 36,
        verification_hours: 72,
        verification_resends: 3,
        resend_pause_minutes: 10,
        small_group: 10,
        draft_days: 7,
        paper_address: "Het Verzonnen Platform, Postbus 1, 1000 Brussel".into(),
        due: due_rules(),
        base_url: "https://waardering.example".into(),
        disposable_domains: DISPOSABLE.lines().map(|line| line.trim().to_owned()).collect(),
        notices: notice_rules(),
        subscriptions: submission::SubscriptionRules { per_mailbox: 50, asked_per_day: 5 },
        promises: promise_rules(),
        programmes: programmes(),
        relationship: Arc::new(relationship_rules()),
        screener: Arc::clone(&SCREENER),
        authenticity: Arc::clone(&AUTHENTICITY),
    };
    rules.checked().unwrap()
}

/// When scores are shown and how old reviews weigh, as in the default configuration.
#[must_use]
pub const fn score_rules() -> domain::ScoreRules {
    domain::ScoreRules { minimum: 3, half_life_months: 12, years: 3 }
}

/// When cases are due, as in the default configuration: working days from nine to five.
///
/// # Panics
///
/// Never: they are hours.
#[must_use]
pub fn due_rules() -> DueRules {
    let hours = r#"{ days = ["mon", "tue", "wed", "thu", "fri"], from = "09:00", to = "17:00" }"#;
    let hours: toml::Table = toml::from_str(&format!("hours = {hours}")).unwrap();
    let hours = hours["hours"].clone().try_into().unwrap();
    let calendar = WorkCalendar::new(vec![hours], []).unwrap();
    DueRules { calendar, target_hours: 4, ordinary_hours: 16, safeguarding_minutes: 60 }
}

/// The rules of notices.
#[must_use]
pub fn notice_rules() -> submission::NoticeRules {
    submission::NoticeRules {
        hide_reasons: vec![domain::NoticeReason::Privacy, domain::NoticeReason::Danger],
        hide_days: 30,
        hides_per_reporter: 2,
        hides_per_facility: 5,
        open_per_reporter: 5,
        sent_per_day: 10,
        unfounded_limit: 3,
        unfounded_days: 365,
    }
}

/// The rules of signals.
///
/// # Panics
///
/// When the file of contacts is damaged.
#[must_use]
pub fn signal_rules() -> moderation::SignalRules {
    moderation::SignalRules {
        contacts: toml::from_str(CONTACTS).unwrap(),
        refer_minutes: 60,
        danger_minutes: 15,
        acknowledge_minutes: 480,
        follow_up_days: 30,
    }
}

/// The pilot programmes of the configuration.
///
/// # Panics
///
/// When a file is damaged.
#[must_use]
pub fn programmes() -> Arc<Programmes> {
    let read = |text| toml::from_str(text).unwrap();
    let charters = CHARTERS.map(|text| toml::from_str(text).unwrap()).into();
    let programmes = Programmes::checked(vec![read(PLATFORM), read(VROEG_EN_NABIJ)]).unwrap();
    Arc::new(programmes.with_charters(charters).unwrap())
}

/// How applicants are reminded, as in the default configuration.
#[must_use]
pub const fn pilot_rules() -> moderation::PilotRules {
    moderation::PilotRules {
        reminder_days: 14,
        reminders_most: 3,
        unconfirmed_days: 14,
        feedback_text_days: 365,
    }
}

/// What composes mails.
///
/// # Panics
///
/// Never: the settings are sound.
#[must_use]
pub fn mailer() -> notify::Mailer {
    let settings = notify::MailerSettings {
        base_url: "https://waardering.example".into(),
        from_name: "Waarderingsplatform".into(),
        from_address: "noreply@example.org".into(),
        reply_to: None,
        bounces_to: None,
        message_id_host: "example.org".into(),
        demo: false,
    };
    notify::Mailer::new(&settings).unwrap()
}

/// The rules of the desk.
#[must_use]
pub fn desk_rules() -> moderation::Rules {
    moderation::Rules {
        code: code_of_conduct().into(),
        signals: signal_rules(),
        lease_minutes: 15,
        second_editor_articles: ["honest-1", "honest-2", "honest-3"].map(str::to_owned).into(),
        double_reading_share: 0.0,
        undo_seconds: 10,
        bulk_reverse_hours: 24,
        due: due_rules(),
        reasons: toml::from_str(REASONS).unwrap(),
        programmes: programmes(),
        pilots: pilot_rules(),
        mailer: mailer(),
        return_days: 21,
        hearing_hours: 72,
        session_hours: 12,
        session_idle_minutes: 60,
        second_factor_required: false,
    }
}

/// The rules of insight.
///
/// # Panics
///
/// When the screening's files are damaged.
#[must_use]
pub fn insight_rules() -> onboarding::InsightRules {
    let questionnaire = Arc::new(questionnaire());
    onboarding::InsightRules { scores: score_rules(), questionnaire, screener: SCREENER.clone() }
}

/// The rules of replies.
///
/// # Panics
///
/// When the screening's files are damaged.
#[must_use]
pub fn reply_rules() -> onboarding::ReplyRules {
    onboarding::ReplyRules {
        text_min: 20,
        text_max: 4000,
        due: due_rules(),
        hearing_read_hours: 24,
        promises: promise_rules(),
        screener: SCREENER.clone(),
        relationship: Arc::new(relationship_rules()),
        base_url: submission_rules().base_url,
        programmes: programmes(),
        pilots: pilot_rules(),
    }
}

/// When people are asked whether a promise was kept, as in the default configuration.
#[must_use]
pub fn promise_rules() -> domain::PromiseRules {
    domain::PromiseRules { answer_days: 180, least_answers: 1, most_days: 730 }
}

/// The rules of relationship codes, with one key.
///
/// # Panics
///
/// Never: a key pair can be derived of the key.
#[must_use]
pub fn relationship_rules() -> domain::RelationshipRules {
    let key = RelationshipKey { id: "test-1".into(), secret: Redacted::new([42; 32]) };
    domain::RelationshipRules {
        keys: RelationshipKeys::new(vec![key]).unwrap(),
        per_place: 1.5,
        unknown_capacity: 20,
        valid_periods: 2,
    }
}
