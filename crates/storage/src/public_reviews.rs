//! What readers see of reviews.

use crate::cursor::{self, BadCursor};
use crate::entity::{public_score, review, review_version};
use crate::error::{StorageError, from_json, parse};
use crate::facilities::CHUNK;
use crate::reply_versions::{PublicReply, public_to};
use crate::updates::PublicUpdate;
use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, ReviewId};
use domain::{Edits, MaskedText, Relation, Scores};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// A public review: nothing in it leads to its writer.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicReview {
    /// Its id.
    pub id: ReviewId,
    /// What it is about.
    pub facility: FacilityId,
    /// In what relation the writer stands to the facility.
    pub relation: Relation,
    /// Month of the experience, `YYYY-MM`.
    pub experienced_in: String,
    /// Language, ISO 639-1.
    pub language: String,
    /// The scores of the public version.
    pub scores: Scores,
    /// The text with its masks.
    pub text: MaskedText,
    /// What editors did to it.
    pub edits: Edits,
    /// Since when it is public.
    pub published_at: DateTime<Utc>,
    /// Whether somebody filled it in for the person whose experience it is.
    pub helped: bool,
    /// Whether it came with a relationship code: its writer used the facility.
    pub confirmed_user: bool,
    /// Where its writer updated it: when, and what it said before.
    pub update: Option<PublicUpdate>,
    /// What whoever runs the facility answered, and what followed later.
    pub replies: Vec<PublicReply>,
}

/// In what order a facility's reviews are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PublicOrder {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// Highest mean first.
    Highest,
    /// Lowest mean first.
    Lowest,
}

/// Which of a facility's reviews to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicQuery {
    /// In what order.
    pub order: PublicOrder,
    /// Only those that score this theme.
    pub theme: Option<String>,
    /// Only those of writers in this relation.
    pub relation: Option<Relation>,
    /// Only those in this language, ISO 639-1.
    pub language: Option<String>,
    /// Only about experiences from this month on, `YYYY-MM`.
    pub from: Option<String>,
    /// Only about experiences before this month, `YYYY-MM`.
    pub before: Option<String>,
    /// At most this many, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// What readers see.
#[derive(Debug)]
pub struct PublicReviews<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl PublicOrder {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Highest => "highest",
            Self::Lowest => "lowest",
        }
    }

    const fn ascending(self) -> bool {
        matches!(self, Self::Oldest | Self::Lowest)
    }

    const fn by_score(self) -> bool {
        matches!(self, Self::Highest | Self::Lowest)
    }
}

impl<'t> PublicReviews<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// A page of a facility's public reviews and the cursor of the next one.
    pub async fn of_facility(
        &self,
        facility: FacilityId,
        query: &PublicQuery,
    ) -> Result<Result<(Vec<PublicReview>, Option<String>), BadCursor>, StorageError> {
        use review::Column;
        let column = if query.order.by_score() { Column::PublicMeanParts } else { Column::PublishedAt };
        let mut condition = Condition::all()
            .add(Column::FacilityId.eq(facility.0))
            .add(Column::PublishedAt.is_not_null())
            .add(column.is_not_null());
        if let Some(theme) = &query.theme {
            condition = condition.add(Column::Id.in_subquery(scored(facility, theme)));
        }
        condition = condition
            .add_option(query.relation.map(|relation| Column::Relation.eq(relation.as_str())))
            .add_option(query.language.as_ref().map(|language| Column::Language.eq(language)))
            .add_option(query.from.as_ref().map(|month| Column::ExperiencedIn.gte(month)))
            .add_option(query.before.as_ref().map(|month| Column::ExperiencedIn.lt(month)));
        if let Some(given) = &query.cursor {
            match after(query.order, column, given) {
                Ok(rest) => condition = condition.add(rest),
                Err(bad) => return Ok(Err(bad)),
            }
        }
        let find = review::Entity::find().filter(condition).limit(query.limit.saturating_add(1));
        let find = if query.order.ascending() {
            find.order_by_asc(column).order_by_asc(Column::Id)
        } else {
            find.order_by_desc(column).order_by_desc(Column::Id)
        };
        let mut rows = find.all(&self.db).await?;
        let more = rows.len() as u64 > query.limit;
        rows.truncate(usize::try_from(query.limit).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).and_then(|last| end_of_page(query.order, last));
        Ok(Ok((self.with_texts(rows).await?, next)))
    }

    /// A public review; `None` where readers do not see it.
    pub async fn find(&self, id: ReviewId) -> Result<Option<PublicReview>, StorageError> {
        let query = review::Entity::find_by_id(id.0).filter(review::Column::PublishedAt.is_not_null());
        let rows = query.all(&self.db).await?;
        Ok(self.with_texts(rows).await?.into_iter().next())
    }

    /// The public ones among these reviews, in no particular order.
    pub async fn find_many(&self, ids: &[ReviewId]) -> Result<Vec<PublicReview>, StorageError> {
        let mut rows = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let query = review::Entity::find().filter(review::Column::Id.is_in(chunk.iter().map(|id| id.0)));
            rows.extend(query.filter(review::Column::PublishedAt.is_not_null()).all(&self.db).await?);
        }
        self.with_texts(rows).await
    }

    /// Public reviews in order of id, after `after`: to walk through all of them.
    pub async fn after(
        &self,
        after: Option<ReviewId>,
        limit: u64,
    ) -> Result<Vec<PublicReview>, StorageError> {
        let mut query = review::Entity::find()
            .filter(review::Column::PublishedAt.is_not_null())
            .order_by_asc(review::Column::Id)
            .limit(limit);
        if let Some(after) = after {
            query = query.filter(review::Column::Id.gt(after.0));
        }
        let rows = query.all(&self.db).await?;
        self.with_texts(rows).await
    }

    /// A facility's public reviews that came online from `from` on and before `to`, newest first, at most `limit`.
    pub async fn between(
        &self,
        facility: FacilityId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        limit: u64,
    ) -> Result<Vec<PublicReview>, StorageError> {
        use review::Column;
        let query = review::Entity::find()
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::PublishedAt.gte(from))
            .filter(Column::PublishedAt.lt(to))
            .order_by_desc(Column::PublishedAt)
            .order_by_desc(Column::Id)
            .limit(limit);
        let rows = query.all(&self.db).await?;
        self.with_texts(rows).await
    }

    /// Replaces the scores by which a facility's reviews are listed per theme; none when the review
    /// is no longer public.
    pub async fn set_scores(
        &self,
        id: ReviewId,
        facility: FacilityId,
        scores: &Scores,
    ) -> Result<(), StorageError> {
        use public_score::{ActiveModel, Column, Entity};
        Entity::delete_many().filter(Column::ReviewId.eq(id.0)).exec(&self.db).await?;
        let rows: Vec<ActiveModel> = scores
            .given()
            .map(|(theme, score)| ActiveModel {
                review_id: Set(id.0),
                theme: Set(theme.to_owned()),
                facility_id: Set(facility.0),
                score: Set(i32::from(score.get())),
            })
            .collect();
        if !rows.is_empty() {
            Entity::insert_many(rows).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }

    pub(crate) async fn with_texts(
        &self,
        rows: Vec<review::Model>,
    ) -> Result<Vec<PublicReview>, StorageError> {
        use review_version::{Column, Entity};
        let mut versions: HashMap<(Uuid, i32), review_version::Model> = HashMap::new();
        for chunk in rows.chunks(CHUNK) {
            // Two lists instead of one list of pairs: a lookup of each combination in the primary key.
            // Reviews have few versions, so hardly any combination is not asked for.
            let numbers: BTreeSet<i32> = chunk.iter().filter_map(|row| row.public_version).collect();
            let found = Entity::find()
                .filter(Column::ReviewId.is_in(chunk.iter().map(|row| row.id)))
                .filter(Column::Version.is_in(numbers))
                .all(&self.db)
                .await?;
            versions.extend(found.into_iter().map(|version| ((version.review_id, version.version), version)));
        }
        // The two lists find more than was asked for, such as an older version of another review.
        let shown: HashSet<(Uuid, i32)> =
            rows.iter().filter_map(|row| Some((row.id, row.public_version?))).collect();
        versions.retain(|place, _| shown.contains(place));
        let mut updates = self.updates(&versions).await?;
        let mut replies = self.replies(&rows).await?;
        rows.into_iter()
            .map(|row| {
                let version = row.public_version.and_then(|number| versions.remove(&(row.id, number)));
                let update = updates.remove(&row.id);
                let answers = replies.remove(&ReviewId(row.id)).unwrap_or_default();
                public(
                    row,
                    version.ok_or_else(|| StorageError::corrupt("reviews", "public version is missing"))?,
                    update,
                    answers,
                )
            })
            .collect()
    }

    async fn replies(
        &self,
        rows: &[review::Model],
    ) -> Result<HashMap<ReviewId, Vec<PublicReply>>, StorageError> {
        let ids: Vec<ReviewId> = rows.iter().map(|row| ReviewId(row.id)).collect();
        let mut replies: HashMap<ReviewId, Vec<PublicReply>> = HashMap::new();
        for reply in public_to(&self.db, &ids).await? {
            replies.entry(reply.review).or_default().push(reply);
        }
        Ok(replies)
    }
}

fn public(
    row: review::Model,
    version: review_version::Model,
    update: Option<PublicUpdate>,
    replies: Vec<PublicReply>,
) -> Result<PublicReview, StorageError> {
    let missing = || StorageError::corrupt("review_versions", "public version without public text");
    let masks = version.public_masks.ok_or_else(missing)?;
    Ok(PublicReview {
        id: ReviewId(row.id),
        helped: row.helper.is_some(),
        confirmed_user: row.confirmed_user,
        facility: FacilityId(row.facility_id),
        relation: parse("reviews", &row.relation)?,
        experienced_in: row.experienced_in,
        language: row.language,
        scores: from_json("review_versions", &version.scores)?,
        text: MaskedText {
            text: version.public_text.ok_or_else(missing)?,
            masks: from_json("review_versions", &masks)?,
        },
        edits: crate::versions::edits(version.mask_article, version.corrected)?,
        published_at: row.published_at.ok_or_else(missing)?,
        update,
        replies,
    })
}

fn scored(facility: FacilityId, theme: &str) -> SelectStatement {
    Query::select()
        .column(public_score::Column::ReviewId)
        .from(public_score::Entity)
        .and_where(Expr::col(public_score::Column::FacilityId).eq(facility.0))
        .and_where(Expr::col(public_score::Column::Theme).eq(theme))
        .take()
}

/// What comes after the end of a page. A comparison of rows, so that one walk along the index finds it.
fn after(order: PublicOrder, column: review::Column, given: &str) -> Result<Expr, BadCursor> {
    let id = review::Column::Id;
    let (key, last): (sea_orm::Value, Uuid) = if order.by_score() {
        let (parts, last): (i64, Uuid) = cursor::decode(order.as_str(), given)?;
        (parts.into(), last)
    } else {
        let (at, last): (DateTime<Utc>, Uuid) = cursor::decode(order.as_str(), given)?;
        (cursor::storable(at)?.into(), last)
    };
    let place = Expr::tuple([Expr::col(column), Expr::col(id)]);
    let end = Expr::tuple([Expr::val(key), Expr::val(last)]);
    Ok(if order.ascending() { place.gt(end) } else { place.lt(end) })
}

fn end_of_page(order: PublicOrder, last: &review::Model) -> Option<String> {
    if order.by_score() {
        cursor::encode(order.as_str(), &(last.public_mean_parts?, last.id))
    } else {
        cursor::encode(order.as_str(), &(last.published_at?, last.id))
    }
}
