//! Reminding applicants to a pilot of what they still have to do, and forgetting what pilots leave behind.

use crate::Housekeeping;

/// Applications looked at in one go, and how often in a round: 2,000 a minute.
const AT_ONCE: u64 = 200;
const MOST: u64 = 10;

impl Housekeeping {
    /// Reminds applicants of what is open for long; says how many mails there were.
    pub(crate) async fn remind_applicants(&self) -> u64 {
        let Some(desk) = &self.desk else { return 0 };
        let mut sent = 0;
        for _ in 0..MOST {
            match desk.remind_applicants(AT_ONCE).await {
                Ok((mails, due)) => {
                    sent += mails;
                    if due < AT_ONCE {
                        break;
                    }
                }
                // The rest of the house is kept all the same; what is due stays due.
                Err(error) => {
                    tracing::error!(code = error.code, "applicants could not be reminded");
                    break;
                }
            }
        }
        sent
    }

    /// Forgets applications that nobody confirmed and texts that are too old; says how many.
    pub(crate) async fn forget_pilot_leftovers(&self) -> u64 {
        let Some(desk) = &self.desk else { return 0 };
        match desk.forget_pilot_leftovers(AT_ONCE).await {
            Ok(forgotten) => forgotten,
            Err(error) => {
                tracing::error!(code = error.code, "what pilots left behind could not be forgotten");
                0
            }
        }
    }
}
