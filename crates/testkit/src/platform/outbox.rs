//! What a platform still has to deliver, and what lies in its database.

use super::TestPlatform;
use chrono::TimeDelta;
use domain::ids::CaseId;
use domain::{Clock, Redacted};
use notify::{Envelope, OutgoingMail};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use storage::{Engine, OutboxMessage, Topic};
use uuid::Uuid;

impl TestPlatform {
    /// The mails that were queued since the last look, in order.
    ///
    /// # Panics
    ///
    /// When one does not open.
    pub async fn mails(&self) -> Vec<Envelope> {
        let messages = self.deliver(Topic::Mail).await;
        let open = |message| self.store.open_payload(message).unwrap();
        messages.iter().map(|message| Envelope::from_bytes(open(message).expose()).unwrap()).collect()
    }

    /// The only mail that was queued since the last look.
    ///
    /// # Panics
    ///
    /// When there are more or none.
    pub async fn mail(&self) -> Envelope {
        let mut mails = self.mails().await;
        assert_eq!(mails.len(), 1, "{:?}", names(&mails));
        mails.remove(0)
    }

    /// The reviews and the facilities that were to be indexed since the last look, in order.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn to_index(&self) -> (Vec<Uuid>, Vec<Uuid>) {
        let subjects = |messages: Vec<OutboxMessage>| messages.into_iter().map(|m| m.subject).collect();
        let reviews = subjects(self.deliver(Topic::IndexReview).await);
        (reviews, subjects(self.deliver(Topic::IndexFacility).await))
    }

    /// Does what decisions on many texts have still to do, as the worker would.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn work_on_bulks(&self) {
        for message in self.deliver(Topic::Bulk).await {
            self.desk.settle_bulk(CaseId(message.subject)).await.unwrap();
        }
    }

    async fn deliver(&self, topic: Topic) -> Vec<OutboxMessage> {
        let now = self.clock.now();
        let tx = self.store.begin().await.unwrap();
        let mut messages = tx.outbox().take(topic, now, now + TimeDelta::seconds(1), 1000).await.unwrap();
        let ids: Vec<_> = messages.iter().map(|message| message.id).collect();
        tx.outbox().done(&ids, now).await.unwrap();
        tx.commit(self.ids.as_ref()).await.unwrap();
        messages.sort_by_key(|message| message.id);
        messages
    }

    /// All rows of all tables as text, one line each, bytes in hexadecimal: to search for what may not
    /// be there, or to see whether anything changed.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn dump(&self) -> Vec<String> {
        let outside = self.database.connect().await.unwrap();
        let mut lines = Vec::new();
        for table in tables(&outside, self.database.engine()).await {
            let row = row(&outside, self.database.engine(), &table).await;
            let rows = texts(&outside, &format!("SELECT {row} FROM \"{table}\" ORDER BY 1")).await;
            lines.extend(rows.into_iter().map(|row| format!("{table}: {row}")));
        }
        outside.close().await.unwrap();
        lines
    }
}

/// The names of mails, for messages of failed tests.
#[must_use]
pub fn names(mails: &[Envelope]) -> Vec<&'static str> {
    mails.iter().map(|envelope| envelope.mail.name()).collect()
}

/// The token of the link that confirms a review.
#[must_use]
pub fn verify_token(envelope: &Envelope) -> Option<&str> {
    match &envelope.mail {
        OutgoingMail::VerifyReview(mail) => Some(mail.token.expose()),
        _ => None,
    }
}

/// The token of the link to manage a review, of a mail that should have one.
#[must_use]
pub fn manage_token(envelope: &Envelope) -> Option<&str> {
    let token: &Redacted<String> = match &envelope.mail {
        OutgoingMail::ReviewReceived(mail) => &mail.manage_token,
        OutgoingMail::ReviewPublished(mail) => &mail.manage_token,
        OutgoingMail::ReviewPublishedWithMasks(mail) => &mail.manage_token,
        OutgoingMail::ReviewReturned(mail) => &mail.manage_token,
        OutgoingMail::ReviewRejected(mail) => &mail.manage_token,
        OutgoingMail::ReviewEscalated(mail) => &mail.manage_token,
        OutgoingMail::AmendmentReceived(mail) => &mail.manage_token,
        OutgoingMail::AppealReceived(mail) => &mail.manage_token,
        OutgoingMail::ReviewTakenDown(mail) => &mail.manage_token,
        OutgoingMail::ReturnReminder(mail) => &mail.manage_token,
        OutgoingMail::ReturnLapsed(mail) => &mail.manage_token,
        OutgoingMail::DecisionReversed(mail) => &mail.manage_token,
        OutgoingMail::ReviewHidden(mail) => &mail.manage_token,
        OutgoingMail::NoticeKept(mail) => &mail.manage_token,
        OutgoingMail::ReviewMaskedAfterNotice(mail) => &mail.manage_token,
        OutgoingMail::AppealDecided(mail) => &mail.manage_token,
        _ => return None,
    };
    Some(token.expose())
}

/// The token of the link to a reporter's notice: to confirm it, or to follow it later.
#[must_use]
pub fn notice_token(envelope: &Envelope) -> Option<&str> {
    let token: &Redacted<String> = match &envelope.mail {
        OutgoingMail::NoticeConfirm(mail) => &mail.confirm_token,
        OutgoingMail::NoticeReceived(mail) => &mail.track_token,
        OutgoingMail::NoticeDecided(mail) => &mail.track_token,
        OutgoingMail::NoticeRefused(mail) => &mail.track_token,
        OutgoingMail::NoticeRevised(mail) => &mail.track_token,
        OutgoingMail::AppealReceivedReporter(mail) => &mail.track_token,
        OutgoingMail::AppealDecidedReporter(mail) => &mail.track_token,
        _ => return None,
    };
    Some(token.expose())
}

/// The token of the link with which a colleague joins or chooses a new password.
#[must_use]
pub fn team_token(envelope: &Envelope) -> Option<&str> {
    let token: &Redacted<String> = match &envelope.mail {
        OutgoingMail::EditorInvitation(mail) => &mail.invitation_token,
        OutgoingMail::PasswordReset(mail) => &mail.reset_token,
        _ => return None,
    };
    Some(token.expose())
}

/// The token of the link with which somebody becomes a member of an organisation.
#[must_use]
pub fn member_token(envelope: &Envelope) -> Option<&str> {
    match &envelope.mail {
        OutgoingMail::MemberInvitation(mail) => Some(mail.invitation_token.expose()),
        _ => None,
    }
}

/// The code with which an organisation proves who acts for it.
#[must_use]
pub fn organisation_code(envelope: &Envelope) -> Option<&str> {
    match &envelope.mail {
        OutgoingMail::OrganisationCode(mail) => Some(mail.code.expose()),
        _ => None,
    }
}

/// The token of the link that asks an author whether a promise was kept.
#[must_use]
pub fn promise_token(envelope: &Envelope) -> Option<&str> {
    match &envelope.mail {
        OutgoingMail::PromiseDue(mail) => Some(mail.token.expose()),
        _ => None,
    }
}

/// The tokens in a mail about a subscription: the one to confirm or stop it, and the one to manage all.
#[must_use]
pub fn subscription_tokens(envelope: &Envelope) -> Option<(&str, &str)> {
    match &envelope.mail {
        OutgoingMail::SubscriptionConfirm(mail) => {
            Some((mail.confirm_token.expose(), mail.manage_token.expose()))
        }
        OutgoingMail::SubscriptionDigest(mail) => {
            Some((mail.stop_token.expose(), mail.manage_token.expose()))
        }
        _ => None,
    }
}

async fn tables(outside: &DatabaseConnection, engine: Engine) -> Vec<String> {
    let sql = match engine {
        Engine::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1",
        Engine::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
        }
    };
    texts(outside, sql).await
}

/// The expression that shows a row.
async fn row(outside: &DatabaseConnection, engine: Engine, table: &str) -> String {
    match engine {
        Engine::Postgres => format!("\"{table}\"::text"),
        Engine::Sqlite => {
            let columns = texts(outside, &format!("SELECT name FROM pragma_table_info('{table}')")).await;
            let quoted: Vec<_> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
            quoted.join(" || ',' || ")
        }
    }
}

async fn texts(outside: &DatabaseConnection, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(outside.get_database_backend(), sql.to_owned());
    let rows = outside.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}
