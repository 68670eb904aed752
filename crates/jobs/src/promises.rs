//! Promises of providers: asking the authors when they are due, and counting what people answered.

use crate::Housekeeping;

/// Promises looked at in one go, and how often in a round: 2,000 a minute.
const AT_ONCE: u64 = 200;
const MOST: u64 = 10;

impl Housekeeping {
    /// Looks at the promises whose moment has come; says how many there were.
    pub(crate) async fn look_at_promises(&self) -> u64 {
        let Some(submissions) = &self.digests else { return 0 };
        let mut looked_at = 0;
        for _ in 0..MOST {
            match submissions.look_at_promises(AT_ONCE).await {
                Ok(count) => {
                    looked_at += count;
                    if count < AT_ONCE {
                        break;
                    }
                }
                // The rest of the house is kept all the same; what is due stays due.
                Err(error) => {
                    tracing::error!(code = error.code, "promises could not be looked at");
                    break;
                }
            }
        }
        looked_at
    }
}
