//! Providers, their members and what they reply.

use super::{PASSWORD, TestPlatform};
use domain::ids::ReviewId;
use domain::{
    Action, EnterpriseNumber, Facility, Ids, Improvement, MemberFunction, MemberRole, Redacted, Role,
    RuleError,
};
use moderation::{Credentials, Decided, Editor, NewEditor, NewMember, ProviderMember};
use onboarding::ReplyDraft;
use storage::{CaseRecord, ReplyRecord};

/// The number of an invented organisation, told apart by a small number.
///
/// # Panics
///
/// Never: the check digits are right.
#[must_use]
pub fn enterprise_number(n: u32) -> EnterpriseNumber {
    let digits = 1_000_000 + n % 1_000_000;
    format!("{digits:08}{:02}", 97 - digits % 97).parse().unwrap()
}

/// A sound reply.
#[must_use]
pub fn reply_draft(text: &str) -> ReplyDraft {
    ReplyDraft { text: text.to_owned(), improvement: Improvement::None, planned_for: None }
}

impl TestPlatform {
    /// The address of a new member of an organisation that runs these facilities. Its password is [`PASSWORD`].
    ///
    /// # Panics
    ///
    /// When it cannot be added.
    pub async fn add_member(&self, organisation: u32, role: MemberRole, facilities: &[&Facility]) -> String {
        self.add_member_of(organisation, role, facilities, true).await
    }

    /// The same of an organisation that has not proven who acts for it, where it is not known yet.
    ///
    /// # Panics
    ///
    /// When it cannot be added.
    pub async fn add_unproven_member(
        &self,
        organisation: u32,
        role: MemberRole,
        facilities: &[&Facility],
    ) -> String {
        self.add_member_of(organisation, role, facilities, false).await
    }

    async fn add_member_of(
        &self,
        organisation: u32,
        role: MemberRole,
        facilities: &[&Facility],
        vouched: bool,
    ) -> String {
        let email = format!("aanbieder-{}@example.org", self.ids.uuid());
        let account = NewEditor {
            email: Redacted::new(email.clone()),
            name: Redacted::new("Lid Verzonnen".into()),
            role: Role::Provider,
            sectors: vec![],
            password: Redacted::new(PASSWORD.into()),
        };
        let new = NewMember {
            account,
            number: enterprise_number(organisation),
            organisation: format!("Verzonnen organisatie {organisation}"),
            role,
            function: MemberFunction::Supervisor,
            vouched,
            facilities: facilities.iter().map(|facility| facility.slug.clone()).collect(),
        };
        self.desk.add_member(&new).await.unwrap();
        email
    }

    /// A member who is signed in, of an organisation that runs these facilities.
    ///
    /// # Panics
    ///
    /// When that fails.
    pub async fn member(
        &self,
        organisation: u32,
        role: MemberRole,
        facilities: &[&Facility],
    ) -> ProviderMember {
        let email = self.add_member(organisation, role, facilities).await;
        self.signed_in_member(&email).await
    }

    /// The member with this address, signed in.
    ///
    /// # Panics
    ///
    /// When that fails.
    pub async fn signed_in_member(&self, email: &str) -> ProviderMember {
        let given = Credentials {
            email: Redacted::new(email.to_owned()),
            password: Redacted::new(PASSWORD.into()),
            ..Credentials::default()
        };
        let signed_in = self.desk.sign_in_provider_with(&given).await.unwrap();
        self.desk.authenticate_provider(&signed_in.token).await.unwrap()
    }

    /// A public reply to a review that says that something is made, about which the author was just asked: the token of
    /// the link in that mail.
    ///
    /// # Panics
    ///
    /// When that fails.
    pub async fn promise(&self, editor: &Editor, member: &ProviderMember, review: ReviewId) -> String {
        let draft = ReplyDraft {
            text: "Bedankt voor uw waardering. De deur is nu een half uur langer open.".into(),
            improvement: Improvement::Made,
            planned_for: None,
        };
        self.providers.send(member, review, &draft).await.unwrap();
        self.decide_reply(editor, review, Action::Publish).await.unwrap();
        self.mails().await;
        assert_eq!(self.submissions.look_at_promises(10).await.unwrap(), 1);
        super::promise_token(&self.mail().await).unwrap().to_owned()
    }

    /// The newest reply to a review as it is stored.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn reply_to(&self, review: ReviewId) -> ReplyRecord {
        let mut replies = self.store.view().replies().to(&[review]).await.unwrap();
        replies.sort_by_key(|reply| reply.kind);
        replies.pop().unwrap()
    }

    /// The newest case about the newest reply to a review.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn reply_case(&self, review: ReviewId) -> CaseRecord {
        let reply = self.reply_to(review).await;
        self.store.view().queue().newest_of(reply.id.0).await.unwrap().unwrap()
    }

    /// Claims and decides the newest case about the newest reply to a review.
    ///
    /// # Errors
    ///
    /// Those of claiming and deciding.
    pub async fn decide_reply(
        &self,
        editor: &Editor,
        review: ReviewId,
        action: Action,
    ) -> Result<Decided, RuleError> {
        let case = self.reply_case(review).await;
        self.desk.claim(editor, case.id).await?;
        let mut draft = super::decision(action, case.version);
        if action.restricts() {
            draft.articles = vec!["privacy-1".into()];
        }
        self.desk.decide(editor, case.id, draft).await
    }
}
