//! `/samenwerkingen`: organisations that work together, and `/samenwerkingen/{slug}`: who belongs to one.

use crate::address::Address;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem};
use submission::PartnershipSummary;
use templates::pages::{PartnershipLine, PartnershipPage, PartnershipsPage};

/// Every partnership with its number of facilities.
pub(crate) async fn page(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    let all = platform.reading.partnerships().await?;
    respond::ok(&PartnershipsPage {
        shell: view::public(&platform, &visit, "/samenwerkingen"),
        partnerships: all.into_iter().map(line).collect(),
    })
}

/// One with its facilities. 404 for an unknown one.
pub(crate) async fn one(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.reading.partnership(&slug).await?;
    let everything = Address::new("/").with("partnership", found.summary.name.clone()).href();
    respond::ok(&PartnershipPage {
        shell: view::public(&platform, &visit, "/samenwerkingen"),
        members: found.members.into_iter().map(|hit| facility::card(visit.language, hit)).collect(),
        partnership: line(found.summary),
        everything,
    })
}

fn line(found: PartnershipSummary) -> PartnershipLine {
    PartnershipLine {
        href: format!("/samenwerkingen/{}", found.slug),
        name: found.name,
        facilities: found.facilities,
    }
}
