//! The rules of submitting, as configured.

use domain::{CodeInForce, DueRules, Questionnaire, Sector};
use screening::Screener;
use screening::authenticity;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// What a review must be and how long things last.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The questionnaire that is asked now.
    pub questionnaire: Questionnaire,
    /// The code of conduct that holds now; it changes when a new version takes effect.
    pub code: CodeInForce,
    /// Days between two reviews by one person of one facility; 0 for no interval.
    pub interval_days: BTreeMap<Sector, u32>,
    /// Fewest graphemes of a text.
    pub text_min: usize,
    /// Most graphemes of a text.
    pub text_max: usize,
    /// How many months ago the experience may be.
    pub experience_max_age_months: u32,
    /// How many hours a mail link works.
    pub verification_hours: u32,
    /// How often a mail link can be asked for again.
    pub verification_resends: u32,
    /// How many minutes must lie between two mails with a link.
    pub resend_pause_minutes: u32,
    /// Below how many people that could have written something its writer is told so; 0 for never.
    pub small_group: u32,
    /// How many days a browser keeps a form that was not sent.
    pub draft_days: u32,
    /// Where a form on paper can be sent by post, lines with commas between them; empty where it cannot.
    pub paper_address: String,
    /// By when cases should be decided.
    pub due: DueRules,
    /// Address of the platform, without a slash at the end.
    pub base_url: String,
    /// Domains of throw-away mailboxes.
    pub disposable_domains: HashSet<String>,
    /// How notices are taken in.
    pub notices: crate::NoticeRules,
    /// How subscriptions by mail are taken in.
    pub subscriptions: crate::SubscriptionRules,
    /// When people are asked whether a promise was kept, and how their answers are read.
    pub promises: domain::PromiseRules,
    /// The pilot programmes that one can apply to.
    pub programmes: Arc<domain::pilot::Programmes>,
    /// How relationship codes are recognised.
    pub relationship: Arc<domain::RelationshipRules>,
    /// What reads every text before an editor does.
    pub screener: Arc<Screener>,
    /// What reads the circumstances of every submission.
    pub authenticity: Arc<authenticity::Settings>,
}

/// The rules contradict themselves or each other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.join("; "))]
pub struct BadRules(pub Vec<String>);

pub use domain::appeal::APPEAL_DAYS;

/// Most versions of one review.
pub const MAX_VERSIONS: u32 = 20;

impl Rules {
    /// Checks the questionnaire, the code of conduct and the bounds.
    pub fn checked(self) -> Result<Self, BadRules> {
        let mut problems = self.questionnaire.problems();
        problems.extend(self.code.problems());
        if self.text_min > self.text_max {
            problems.push("the shortest text is longer than the longest".to_owned());
        }
        if problems.is_empty() { Ok(self) } else { Err(BadRules(problems)) }
    }

    /// Days between two reviews by one person of one facility of this sector.
    pub fn interval(&self, sector: Sector) -> u32 {
        self.interval_days.get(&sector).copied().unwrap_or(0)
    }

    /// The page that a mail link opens.
    pub fn verify_url(&self, token: &str) -> String {
        format!("{}/waardering/bevestig/{token}", self.base_url)
    }

    /// The page on which a submitter manages a review.
    pub fn manage_url(&self, token: &str) -> String {
        format!("{}/mijn-waardering/{token}", self.base_url)
    }

    /// The page of an application to a pilot programme.
    pub fn application_url(&self, token: &str) -> String {
        format!("{}/meedoen/aanvraag/{token}", self.base_url)
    }

    /// The page with all subscriptions of a mailbox.
    pub fn subscriptions_url(&self, token: &str) -> String {
        format!("{}/abonnement/beheer/{token}", self.base_url)
    }

    /// Whether the domain, or one above it, is that of throw-away mailboxes.
    pub fn is_disposable(&self, domain: &str) -> bool {
        let mut rest = Some(domain);
        while let Some(domain) = rest {
            if self.disposable_domains.contains(domain) {
                return true;
            }
            rest = domain.split_once('.').map(|(_, parent)| parent);
        }
        false
    }
}
