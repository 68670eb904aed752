//! What was just done, as the address of a page says it after a redirect: `?gedaan=CODE`.

use crate::view;
use serde::Deserialize;
use templates::Notice;

/// The query of a page that has no other.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Done {
    gedaan: Option<String>,
}

impl Done {
    /// The message to show; none for a code that is not ours.
    pub(crate) fn notice(&self) -> Option<Notice> {
        view::notice(self.gedaan.as_deref())
    }

    /// The code as it stands in the address.
    pub(crate) fn code(&self) -> Option<&str> {
        self.gedaan.as_deref()
    }
}
