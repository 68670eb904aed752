//! `/voorziening/{slug}/vraag` and `/wens/...`: asking a facility to take part.

use super::FacilityRef;
use super::review_form::sample_facility;
use crate::forms::FormErrors;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::NaiveDate;
use domain::pilot::{Gate, WhyNot};

/// Why a facility takes no reviews, and what somebody can do about it.
#[derive(Clone, Debug)]
pub struct GateView {
    /// In a word or two, such as "Doet nog niet mee".
    pub tag: String,
    /// In a sentence.
    pub reason: String,
    /// How many people asked it to take part; none where nobody did.
    pub wishes: Option<String>,
}

impl GateView {
    /// Why, in words. `reviews` says whether something about the facility is published: that it stays is only told
    /// then.
    pub fn of(language: Language, gate: &Gate, wishes: u64, reviews: bool) -> Self {
        let day = gate.since.map(|at| language.date(&at)).unwrap_or_default();
        let over = |key| language.with(key, "day", &day);
        let (tag, mut reason) = match gate.why {
            WhyNot::NeverTookPart => ("not-participating", language.t("gate-never")),
            WhyNot::NotYetLive => ("gate-tag-soon", soon(language, gate.wave, gate.expected)),
            WhyNot::Paused => ("gate-tag-paused", over("gate-paused")),
            WhyNot::Completed => ("gate-tag-over", over("gate-completed")),
            WhyNot::Left => ("gate-tag-over", over("gate-left")),
        };
        if reviews {
            reason = format!("{reason} {}", language.t("gate-stays"));
        }
        let wishes = (wishes > 0).then(|| language.n("wish-count", wishes));
        Self { tag: language.t(tag), reason, wishes }
    }
}

fn soon(language: Language, wave: Option<u32>, expected: Option<NaiveDate>) -> String {
    match (wave, expected) {
        (Some(wave), Some(day)) => language.with2("gate-soon-day", "wave", wave, "day", language.day(&day)),
        (Some(wave), None) => language.with("gate-soon-wave", "wave", wave),
        (None, _) => language.t("gate-soon"),
    }
}

/// `/voorziening/{slug}/vraag`: the form, POSTed to the same address with `email`, which may be empty.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/wish.html")]
pub struct WishPage {
    /// The frame.
    pub shell: Shell,
    /// Which facility.
    pub facility: FacilityRef,
    /// Why it takes no reviews.
    pub gate: GateView,
    /// The address as it was typed.
    pub email: String,
    /// What is wrong.
    pub errors: FormErrors,
}

/// `/wens/...`: a step with a wish.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/wish_step.html")]
pub struct WishStepPage {
    /// The frame.
    pub shell: Shell,
    /// Which step.
    pub step: WishStep,
    /// The name of the facility; may be empty.
    pub name: String,
    /// Its name in addresses; may be empty.
    pub slug: String,
    /// How many people asked for it.
    pub wishes: u64,
    /// The token of the link; may be empty.
    pub token: String,
}

/// A step with a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishStep {
    /// Look in your mailbox.
    Mailed,
    /// It counts; there is no address.
    Counted,
    /// Asks whether to confirm.
    Confirm,
    /// It is confirmed.
    Confirmed,
    /// The link to confirm is too old.
    Expired,
    /// Asks whether to take it back.
    Stop,
    /// It was taken back.
    Stopped,
}

impl WishStep {
    const ALL: [Self; 7] = [
        Self::Mailed,
        Self::Counted,
        Self::Confirm,
        Self::Confirmed,
        Self::Expired,
        Self::Stop,
        Self::Stopped,
    ];
}

impl WishStepPage {
    pub(crate) fn title(&self) -> String {
        self.shell.t(match self.step {
            WishStep::Mailed => "follow-thanks-title",
            WishStep::Counted | WishStep::Confirmed => "wish-counted-title",
            WishStep::Confirm => "wish-confirm-title",
            WishStep::Expired => "expired-title",
            WishStep::Stop => "wish-stop-title",
            WishStep::Stopped => "follow-stopped-title",
        })
    }

    pub(crate) fn lead(&self) -> String {
        let named = |key| self.shell.with(key, "name", &self.name);
        match self.step {
            WishStep::Mailed => self.shell.t("wish-mailed-lead"),
            WishStep::Counted => self.shell.t("wish-counted-lead"),
            WishStep::Confirm => named("wish-confirm-lead"),
            WishStep::Confirmed => named("wish-confirmed-lead"),
            WishStep::Expired => self.shell.t("wish-expired"),
            WishStep::Stop if self.name.is_empty() => self.shell.t("wish-stop-gone"),
            WishStep::Stop => named("wish-stop-lead"),
            WishStep::Stopped => self.shell.t("wish-stopped-lead"),
        }
    }

    /// Where the button sends, and its words; none where there is no button.
    pub(crate) fn button(&self) -> Option<(&'static str, String)> {
        match self.step {
            WishStep::Confirm => Some(("/wens/bevestig/", self.shell.t("wish-confirm-button"))),
            WishStep::Stop if !self.name.is_empty() => {
                Some(("/wens/stop/", self.shell.t("wish-stop-button")))
            }
            _ => None,
        }
    }
}

impl Sample for WishPage {
    fn samples(language: Language) -> Vec<Self> {
        let gates = WhyNot::ALL.iter().map(|why| Gate {
            why: *why,
            since: matches!(why, WhyNot::Paused | WhyNot::Completed | WhyNot::Left)
                .then(chrono::DateTime::<chrono::Utc>::default),
            wave: (*why == WhyNot::NotYetLive).then_some(2),
            expected: (*why == WhyNot::NotYetLive).then(NaiveDate::default),
        });
        let page = |gate: Gate| Self {
            shell: Shell::new(language, "/voorziening", true),
            facility: sample_facility(),
            gate: GateView::of(language, &gate, 3, gate.since.is_some()),
            email: "\"><b>".to_owned(),
            errors: FormErrors(vec![crate::forms::FormError {
                field: "email".to_owned(),
                message: "Dit is geen <adres>.".to_owned(),
            }]),
        };
        let mut pages: Vec<Self> = gates.map(page).collect();
        let undated = Gate { why: WhyNot::NotYetLive, since: None, wave: Some(1), expected: None };
        pages.push(Self { errors: FormErrors::none(), ..page(undated) });
        pages.push(page(Gate { wave: None, ..undated }));
        pages
    }
}

impl Sample for WishStepPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |step: WishStep| Self {
            shell: Shell::new(language, "/wens", true),
            step,
            name: "De <Verzonnen> Linde".to_owned(),
            slug: "verzonnen-linde".to_owned(),
            wishes: 2,
            token: "TOKEN".to_owned(),
        };
        let mut pages: Vec<Self> = WishStep::ALL.into_iter().map(page).collect();
        pages.push(Self { name: String::new(), slug: String::new(), ..page(WishStep::Stop) });
        pages
    }
}
