//! Telling members of providers that reviews came online: at once from the outbox, and in digests.

use crate::Housekeeping;
use crate::deliver::Outcome;
use crate::worker::Worker;
use domain::ids::ReviewId;
use moderation::Desk;
use storage::OutboxMessage;

/// Members looked at in one go, and how often in a round: 2,000 a minute.
const AT_ONCE: u64 = 200;
const MOST: u64 = 10;

impl Worker {
    /// Tells those who want to hear at once.
    pub(crate) async fn tell_members(&self, message: &OutboxMessage) -> Outcome {
        match self.desk.tell_members(ReviewId(message.subject)).await {
            Ok(()) => Outcome::Delivered,
            Err(error) => Outcome::Later(error.code.to_owned()),
        }
    }
}

impl Housekeeping {
    /// Sends members of providers their digests when they are due.
    #[must_use]
    pub fn telling_members(mut self, desk: Desk) -> Self {
        self.desk = Some(desk);
        self
    }

    /// Sends the digests to members that are due; says how many mails there were.
    pub(crate) async fn send_member_digests(&self) -> u64 {
        let Some(desk) = &self.desk else { return 0 };
        let mut sent = 0;
        for _ in 0..MOST {
            match desk.send_member_digests(AT_ONCE).await {
                Ok((mails, due)) => {
                    sent += mails;
                    if due == 0 {
                        break;
                    }
                }
                // The rest of the house is kept all the same; what is due stays due.
                Err(error) => {
                    tracing::error!(code = error.code, "digests to members could not be made");
                    break;
                }
            }
        }
        sent
    }
}
