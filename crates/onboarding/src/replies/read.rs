//! The facilities of a member's organisations, and what is published about them.

use super::Providers;
use domain::ids::FacilityId;
use domain::{Aggregate, Facility, FieldError, ReplyState, RuleError};
use moderation::ProviderMember;
use std::collections::HashMap;
use storage::{BadCursor, PublicQuery, PublicReview, WishCount};

/// A facility of the member's.
#[derive(Clone, Debug, PartialEq)]
pub struct MyFacility {
    /// The facility.
    pub facility: Facility,
    /// Its figures, without those of its themes.
    pub aggregate: Aggregate,
    /// Whether the member may reply for it.
    pub may_reply: bool,
    /// How many people asked it to take part.
    pub wishes: WishCount,
}

/// A page of facilities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyFacilities {
    /// The facilities, by name in addresses.
    pub items: Vec<MyFacility>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// A published review of a facility of the member's.
#[derive(Clone, Debug, PartialEq)]
pub struct MyReview {
    /// The review as readers see it, with what they see of the replies.
    pub review: PublicReview,
    /// Where the newest reply to it stands; nothing where nobody wrote one.
    pub reply: Option<ReplyState>,
}

/// A page of reviews.
#[derive(Clone, Debug, PartialEq)]
pub struct MyReviews {
    /// The facility.
    pub facility: MyFacility,
    /// Its reviews, newest first.
    pub items: Vec<MyReview>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Providers {
    /// The facilities of the member's organisations, at most `limit` (1 to 100).
    pub async fn facilities(
        &self,
        member: &ProviderMember,
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<MyFacilities, RuleError> {
        let limit = limit.clamp(1, 100);
        let view = self.store.view();
        let mut found =
            view.organisations().facilities_of(&member.organisations(), cursor, limit + 1).await?;
        let more = found.len() as u64 > limit;
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let ids: Vec<FacilityId> = found.iter().map(|facility| facility.id).collect();
        let wishes = view.wishes().counts(&ids).await?;
        let mut figures = view.facilities().summaries(&ids).await?;
        let next_cursor = found.last().filter(|_| more).map(|last| last.slug.clone());
        let items = found.into_iter().map(|facility| MyFacility {
            aggregate: figures.remove(&facility.id).unwrap_or_default(),
            may_reply: member.writes_for(&facility),
            wishes: wishes.get(&facility.id).copied().unwrap_or_default(),
            facility,
        });
        Ok(MyFacilities { items: items.collect(), next_cursor })
    }

    /// The published reviews of a facility, newest first, at most `limit` (1 to 100).
    ///
    /// Errors: `facility_not_found` (404), also where somebody else runs it; `invalid_fields` (422) with
    /// `/cursor`.
    pub async fn reviews(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        cursor: Option<String>,
        limit: u64,
    ) -> Result<MyReviews, RuleError> {
        let unknown = || RuleError::not_found("facility_not_found");
        let view = self.store.view();
        let facility = view.facilities().find(facility).await?.ok_or_else(unknown)?;
        let membership = member.at(&facility).ok_or_else(unknown)?;
        let query = PublicQuery { limit: limit.clamp(1, 100), cursor, ..PublicQuery::default() };
        let page = view.public_reviews().of_facility(facility.id, &query).await?;
        let (reviews, next_cursor) = page.map_err(|BadCursor| {
            let detail = "Deze cursor hoort niet bij deze lijst.";
            RuleError::invalid(vec![FieldError::new("/cursor", "bad_cursor", detail)])
        })?;
        let ids: Vec<_> = reviews.iter().map(|review| review.id).collect();
        let mut replies = view.replies().to(&ids).await?;
        replies.retain(|reply| reply.organisation == membership.organisation);
        replies.sort_by_key(|reply| reply.kind);
        let states: HashMap<_, _> = replies.into_iter().map(|reply| (reply.review, reply.state)).collect();
        let items =
            reviews.into_iter().map(|review| MyReview { reply: states.get(&review.id).copied(), review });
        let items = items.collect();
        let aggregate = view.facilities().aggregate(facility.id).await?;
        let may_reply = member.writes_for(&facility);
        let wishes = view.wishes().counts(&[facility.id]).await?;
        let wishes = wishes.get(&facility.id).copied().unwrap_or_default();
        Ok(MyReviews { facility: MyFacility { facility, aggregate, may_reply, wishes }, items, next_cursor })
    }
}
