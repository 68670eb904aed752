//! Telling whoever asked for a facility that it takes part.

use crate::Housekeeping;

/// Wishes looked at in one go, and how often in a round: 2,000 a minute.
const AT_ONCE: u64 = 200;
const MOST: u64 = 10;

impl Housekeeping {
    /// Tells those who asked for a facility that takes part by now; says how many mails there were.
    pub(crate) async fn tell_wishes(&self) -> u64 {
        let Some(submissions) = &self.digests else { return 0 };
        let mut sent = 0;
        for _ in 0..MOST {
            match submissions.tell_wishes(AT_ONCE).await {
                Ok((mails, due)) => {
                    sent += mails;
                    if due < AT_ONCE {
                        break;
                    }
                }
                // The rest of the house is kept all the same; what is due stays due.
                Err(error) => {
                    tracing::error!(code = error.code, "wishes could not be told");
                    break;
                }
            }
        }
        sent
    }
}
