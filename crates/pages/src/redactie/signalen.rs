//! `/redactie/signalen`: the serious signals of the desk.

use super::AtDesk;
use crate::address::Address;
use crate::respond;
use crate::view::{self, LANGUAGE, signals};
use axum::extract::State;
use axum::response::Response;
use domain::Sector;
use http_kit::{Platform, Problem, Query};
use moderation::SignalListFilter;
use serde::Deserialize;
use templates::choices;
use templates::pages::{SignalListPage, SignalPlace};

/// Signals on a page.
const PAGE: u64 = 25;

/// The parameters of a list of signals; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct List {
    stand: Option<Stand>,
    sector: Option<Sector>,
    cursor: Option<String>,
    pub(crate) gedaan: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stand {
    #[default]
    Open,
    Voorbij,
}

/// A page of signals. Every editor sees that there is one; only senior editors can read it.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    let found = platform.desk.signals(&editor, &list.filter()).await?;
    let shell = view::desk(&platform, &editor, "/redactie/signalen")
        .with_notice(view::notice(list.gedaan.as_deref()));
    respond::ok(&list.page(&platform, shell, SignalPlace::Desk, found).await?)
}

impl List {
    pub(crate) fn filter(&self) -> SignalListFilter {
        SignalListFilter {
            over: self.stand.unwrap_or_default() == Stand::Voorbij,
            sector: self.sector,
            limit: PAGE,
            cursor: self.cursor.clone(),
        }
    }

    pub(crate) async fn page(
        self,
        platform: &Platform,
        shell: templates::Shell,
        place: SignalPlace,
        found: moderation::SignalList,
    ) -> Result<SignalListPage, Problem> {
        let stand = match self.stand.unwrap_or_default() {
            Stand::Open => "open",
            Stand::Voorbij => "voorbij",
        };
        let sector = self.sector.map_or("", Sector::as_str);
        let address =
            Address::new(format!("{}/signalen", place.root())).with("stand", stand).with("sector", sector);
        let (next, first) = address.pager(self.cursor.as_deref(), found.next_cursor);
        Ok(SignalListPage {
            shell,
            place,
            over: LANGUAGE.signal_stands(stand),
            sector: choices::sectors(LANGUAGE, sector),
            rows: signals::rows(platform, &found.items).await?,
            next,
            first,
        })
    }
}
