//! The invented editors.

use super::folder::{Account, Accounts};
use super::script::{Entry, Outcome};
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::{CaseId, ReviewId};
use domain::{Action, CaseReason, CaseState, CodeOfConduct, DecisionDraft, Ids, Redacted, Role};
use moderation::{Decided, Desk, Editor, NewEditor};
use storage::Store;

/// The editors of the demo. Those who decided the history are not those whose passwords are given
/// out, so that a visitor may also judge the appeals.
pub struct Team {
    desk: Desk,
    colleagues: [Editor; 2],
    senior: Editor,
    code: CodeOfConduct,
}

impl Team {
    /// Adds the editors; gives the team and the accounts that visitors use.
    pub async fn gather(desk: Desk, ids: &dyn Ids) -> Result<(Self, Accounts)> {
        let mut accounts = Accounts::new();
        for (key, email, name, role) in [
            ("editor", "redactie@demo.example", "Robin (demo)", Role::Editor),
            ("senior_editor", "hoofdredactie@demo.example", "Saar (demo)", Role::SeniorEditor),
            ("inspector", "inspectie@demo.example", "Ilse (demo)", Role::Inspector),
            ("pilot_manager", "piloot@demo.example", "Pim (demo)", Role::PilotManager),
        ] {
            accounts.insert(key.to_owned(), add(&desk, ids, email, name, role).await?);
        }
        let mila =
            sign_in(&desk, &add(&desk, ids, "mila@demo.example", "Mila (demo)", Role::Editor).await?).await?;
        let jonas =
            sign_in(&desk, &add(&desk, ids, "jonas@demo.example", "Jonas (demo)", Role::Editor).await?)
                .await?;
        let els = add(&desk, ids, "els@demo.example", "Els (demo)", Role::SeniorEditor).await?;
        let senior = sign_in(&desk, &els).await?;
        let code = desk.rules().code.current().clone();
        Ok((Self { desk, colleagues: [mila, jonas], senior, code }, accounts))
    }

    /// Where they work.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// An editor who is no senior editor.
    pub fn colleague(&self) -> &Editor {
        let [colleague, _] = &self.colleagues;
        colleague
    }

    /// Every editor who decided the history.
    pub fn everybody(&self) -> impl Iterator<Item = &Editor> {
        self.colleagues.iter().chain([&self.senior])
    }

    /// The senior editor.
    pub fn senior(&self) -> &Editor {
        &self.senior
    }

    /// Takes the case of a review and decides it. A review that is not waiting is left alone.
    pub async fn decide(
        &self,
        store: &Store,
        review: ReviewId,
        n: usize,
        entry: &Entry,
        outcome: Outcome,
    ) -> Result<()> {
        let Some(case) = store.view().queue().undecided_about(review.0).await? else { return Ok(()) };
        let (first, second) = match case.state {
            CaseState::Escalated => (&self.senior, &self.colleagues[n % 2]),
            _ => (&self.colleagues[n % 2], &self.colleagues[(n + 1) % 2]),
        };
        let draft = self.draft(case.version, entry, outcome);
        let decided = self.judge(first, case.id, draft.clone(), entry).await?;
        // Fake or revenge: a colleague comes to the same, or nothing happens.
        if decided.awaits_second {
            self.judge(second, case.id, draft.clone(), entry).await?;
        }
        self.read_again(store, review, second, n, draft, entry).await
    }

    /// The colleague reads what was drawn to be read twice, and now and then sees it otherwise: without
    /// that, how far editors agree would say nothing.
    async fn read_again(
        &self,
        store: &Store,
        review: ReviewId,
        second: &Editor,
        n: usize,
        mut draft: DecisionDraft,
        entry: &Entry,
    ) -> Result<()> {
        let drawn = store.view().queue().all_undecided_about(review.0).await?;
        for case in drawn.into_iter().filter(|case| case.reason == CaseReason::SecondReading) {
            if n.is_multiple_of(4) {
                draft.redactions.clear();
            }
            self.judge(second, case.id, draft.clone(), entry).await?;
        }
        Ok(())
    }

    async fn judge(
        &self,
        editor: &Editor,
        case: CaseId,
        draft: DecisionDraft,
        entry: &Entry,
    ) -> Result<Decided> {
        self.desk.claim(editor, case).await.with_context(|| format!("taking {}", entry.id))?;
        self.desk.decide(editor, case, draft).await.with_context(|| format!("deciding {}", entry.id))
    }

    fn draft(&self, version: u32, entry: &Entry, outcome: Outcome) -> DecisionDraft {
        let action = match outcome {
            Outcome::Publish | Outcome::Wait => Action::Publish,
            Outcome::Return => Action::Return,
            Outcome::Reject => Action::Reject,
            Outcome::Escalate => Action::Escalate,
        };
        let titles: Vec<&str> = entry
            .articles
            .iter()
            .filter_map(|code| self.code.article(code))
            .map(|article| article.title.as_str())
            .collect();
        let reasons = match action {
            Action::Publish => String::new(),
            Action::Return => {
                format!("We kunnen je tekst zo nog niet publiceren. Let op: {}.", titles.join("; "))
            }
            Action::Reject => format!("We publiceren deze waardering niet: {}.", titles.join("; ")),
            Action::Escalate | Action::Keep | Action::TakeDown => String::new(),
        };
        let note =
            if action == Action::Escalate { "Graag een tweede paar ogen.".to_owned() } else { String::new() };
        let redactions =
            if action == Action::Publish && version == 1 { entry.redactions.clone() } else { Vec::new() };
        DecisionDraft {
            articles: entry.articles.clone(),
            reasons,
            note,
            redactions,
            ..DecisionDraft::new(version, action)
        }
    }
}

async fn add(desk: &Desk, ids: &dyn Ids, email: &str, name: &str, role: Role) -> Result<Account> {
    let password = password(ids);
    let new = NewEditor {
        email: Redacted::new(email.to_owned()),
        name: Redacted::new(name.to_owned()),
        role,
        sectors: Vec::new(),
        password: Redacted::new(password.clone()),
    };
    desk.add_editor(&new).await.context("adding an editor of the demo")?;
    Ok(Account { email: email.to_owned(), password })
}

async fn sign_in(desk: &Desk, account: &Account) -> Result<Editor> {
    let signed_in = desk.sign_in(&account.email, &Redacted::new(account.password.clone())).await?;
    Ok(desk.authenticate(&signed_in.token).await?)
}

/// A password that nobody could guess.
pub fn password(ids: &dyn Ids) -> String {
    URL_SAFE_NO_PAD.encode(&ids.secret()[..12])
}
