//! `/abonnement`: following a facility, a municipality or a sector by mail.

use crate::forms::{Choice, FormErrors};
use crate::{Language, Sample, Shell, Speak, choices};
use askama::Template;
use chrono::NaiveDate;

/// `/abonnement?voorziening=SLUG`, `?gemeente=NAME` or `?sector=CODE`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/subscribe.html")]
pub struct SubscribePage {
    /// The frame.
    pub shell: Shell,
    /// What is to be followed; none while it has still to be chosen.
    pub form: Option<SubscribeForm>,
    /// Sectors to choose from, where nothing is chosen yet.
    pub sectors: Vec<Choice>,
    /// Municipalities to choose from, where nothing is chosen yet.
    pub municipalities: Vec<String>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// The form to follow something. It goes to `POST /abonnement`.
#[derive(Clone, Debug, Default)]
pub struct SubscribeForm {
    /// The name of the hidden field: `voorziening`, `gemeente` or `sector`.
    pub field: &'static str,
    /// Its value.
    pub value: String,
    /// What is followed, in words.
    pub name: String,
    /// The page to go back to; empty for none.
    pub back: String,
    /// The address as it was typed.
    pub email: String,
    /// How often.
    pub frequencies: Vec<Choice>,
}

impl SubscribeForm {
    /// An empty form.
    pub fn new(language: Language, field: &'static str, value: &str, name: &str) -> Self {
        Self {
            field,
            value: value.to_owned(),
            name: name.to_owned(),
            back: String::new(),
            email: String::new(),
            frequencies: choices::frequencies(language, "weekly"),
        }
    }
}

/// `/abonnement/bedankt`: look in your mailbox.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/subscribe_thanks.html")]
pub struct SubscribeThanksPage {
    /// The frame.
    pub shell: Shell,
    /// How long the link works, in hours.
    pub link_hours: u64,
}

/// `/abonnement/bevestig/{token}` and `/abonnement/stop/{token}`: a button, and what came of it.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/subscription_step.html")]
pub struct SubscriptionStepPage {
    /// The frame.
    pub shell: Shell,
    /// Which step.
    pub step: SubscriptionStep,
    /// What it is about, in words; may be empty.
    pub name: String,
    /// The token of the link.
    pub token: String,
}

/// A step with a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubscriptionStep {
    /// Asks whether to confirm.
    Confirm,
    /// The link to confirm is too old.
    Expired,
    /// Asks whether to stop.
    Stop,
    /// It has stopped.
    Stopped,
}

/// `/abonnement/beheer/{token}`: everything a mailbox follows.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/subscriptions.html")]
pub struct SubscriptionsPage {
    /// The frame.
    pub shell: Shell,
    /// The token of the link.
    pub token: String,
    /// What is followed.
    pub rows: Vec<SubscriptionRow>,
}

/// One thing that is followed.
#[derive(Clone, Debug)]
pub struct SubscriptionRow {
    /// Its id, the value of the field `abonnement`.
    pub id: String,
    /// What is followed, in words.
    pub name: String,
    /// The page about it; empty for none.
    pub href: String,
    /// How often.
    pub frequencies: Vec<Choice>,
    /// Since when.
    pub since: NaiveDate,
}

impl SubscriptionStepPage {
    pub(crate) fn title(&self) -> String {
        self.shell.t(match self.step {
            SubscriptionStep::Confirm => "follow-confirm-title",
            SubscriptionStep::Expired => "expired-title",
            SubscriptionStep::Stop => "follow-stop-title",
            SubscriptionStep::Stopped => "follow-stopped-title",
        })
    }
}

impl Sample for SubscribePage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = || Shell::new(language, "/abonnement", true);
        let form = |value: &str| SubscribeForm {
            back: "/voorziening/de-linde".to_owned(),
            ..SubscribeForm::new(language, "voorziening", value, "<b>Vals & Echt</b>")
        };
        let wrong = FormErrors(vec![crate::forms::FormError {
            field: "email".to_owned(),
            message: "Dit is geen adres.".to_owned(),
        }]);
        let typed = SubscribeForm { email: "\"><b>".to_owned(), ..form("de-linde") };
        let page = |form, errors| Self {
            shell: shell(),
            form,
            sectors: choices::sectors(language, ""),
            municipalities: vec!["Lier".to_owned()],
            errors,
        };
        let none = FormErrors::none;
        vec![page(Some(form("de-linde")), none()), page(Some(typed), wrong), page(None, none())]
    }
}

impl Sample for SubscribeThanksPage {
    fn samples(language: Language) -> Vec<Self> {
        vec![Self { shell: Shell::new(language, "/abonnement", true), link_hours: 72 }]
    }
}

impl Sample for SubscriptionStepPage {
    fn samples(language: Language) -> Vec<Self> {
        use SubscriptionStep::{Confirm, Expired, Stop, Stopped};
        let page = |(step, name): (_, &str)| Self {
            shell: Shell::new(language, "/abonnement", true),
            step,
            name: name.to_owned(),
            token: "TOKEN".to_owned(),
        };
        [(Confirm, "<b>Vals</b>"), (Expired, ""), (Stop, "Lier"), (Stop, ""), (Stopped, "")].map(page).into()
    }
}

impl Sample for SubscriptionsPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = |id: &str, href: &str| SubscriptionRow {
            id: id.to_owned(),
            name: "<b>Vals & Echt</b>".to_owned(),
            href: href.to_owned(),
            frequencies: choices::frequencies(language, "daily"),
            since: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default(),
        };
        let rows = vec![row("a", "/voorziening/de-linde"), row("b", "")];
        let page =
            |rows| Self { shell: Shell::new(language, "/abonnement", true), token: "TOKEN".to_owned(), rows };
        vec![page(rows), page(Vec::new())]
    }
}
