//! How many relationship codes facilities made and how many were used. No code is in it, nor anything that leads from
//! a used one to a review.

use crate::ROW_LOCK;
use crate::entity::relationship_period::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::invitation_batches::{count, number};
use domain::HalfYear;
use domain::ids::FacilityId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "relationship_periods";
/// Bytes of a mark.
const MARK: usize = 16;

/// What a facility made and what came back in a half year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationshipCounts {
    /// The facility.
    pub facility: FacilityId,
    /// The half year in which the codes were made.
    pub period: HalfYear,
    /// How many were made.
    pub issued: u32,
    /// How many of them came with a review.
    pub spent: u32,
}

/// Counts of relationship codes.
#[derive(Debug)]
pub struct RelationshipPeriods<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> RelationshipPeriods<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// What is counted of a facility in a half year; nothing where no code was made.
    pub async fn find(
        &self,
        facility: FacilityId,
        period: HalfYear,
    ) -> Result<Option<RelationshipCounts>, StorageError> {
        let row = Entity::find_by_id((period.to_string(), facility.0)).one(&self.db).await?;
        row.map(RelationshipCounts::try_from).transpose()
    }

    /// The counts of a facility in half years `first` up to and including `last`, oldest first.
    pub async fn between(
        &self,
        facility: FacilityId,
        (first, last): (HalfYear, HalfYear),
    ) -> Result<Vec<RelationshipCounts>, StorageError> {
        let query = Entity::find()
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::Period.between(first.to_string(), last.to_string()))
            .order_by_asc(Column::Period);
        query.all(&self.db).await?.into_iter().map(RelationshipCounts::try_from).collect()
    }

    /// The counts of a half year by facility, after the given one, at most `limit`.
    pub async fn of_period(
        &self,
        period: HalfYear,
        after: Option<FacilityId>,
        limit: u64,
    ) -> Result<Vec<RelationshipCounts>, StorageError> {
        let mut query = Entity::find().filter(Column::Period.eq(period.to_string()));
        if let Some(after) = after {
            query = query.filter(Column::FacilityId.gt(after.0));
        }
        let rows = query.order_by_asc(Column::FacilityId).limit(limit).all(&self.db).await?;
        rows.into_iter().map(RelationshipCounts::try_from).collect()
    }

    /// The same, held for this transaction, and made where it is not there: whoever makes codes at the same moment
    /// counts after the other.
    pub async fn lock(
        &self,
        facility: FacilityId,
        period: HalfYear,
    ) -> Result<RelationshipCounts, StorageError> {
        RelationshipCounts::try_from(self.held(facility, period).await?)
    }

    /// Counts codes that were made. To be called with the row held.
    pub async fn issue(&self, counts: &RelationshipCounts, more: u32) -> Result<(), StorageError> {
        let row = ActiveModel {
            period: Unchanged(counts.period.to_string()),
            facility_id: Unchanged(counts.facility.0),
            issued: Set(number(counts.issued.saturating_add(more))),
            ..ActiveModel::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Marks a code as used; false where it is used already. Two who use one code at the same moment wait for each
    /// other here.
    pub async fn spend(
        &self,
        facility: FacilityId,
        period: HalfYear,
        mark: [u8; MARK],
    ) -> Result<bool, StorageError> {
        let held = self.held(facility, period).await?;
        let Some(marks) = with(&held.marks, mark)? else { return Ok(false) };
        let row = ActiveModel {
            period: Unchanged(held.period),
            facility_id: Unchanged(held.facility_id),
            spent: Set(held.spent.saturating_add(1)),
            marks: Set(marks),
            ..ActiveModel::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(true)
    }

    async fn held(&self, facility: FacilityId, period: HalfYear) -> Result<Model, StorageError> {
        let key = (period.to_string(), facility.0);
        let empty = ActiveModel {
            period: Set(key.0.clone()),
            facility_id: Set(facility.0),
            issued: Set(0),
            spent: Set(0),
            marks: Set(Vec::new()),
        };
        let known = OnConflict::columns([Column::Period, Column::FacilityId]).do_nothing().to_owned();
        Entity::insert(empty).try_insert().on_conflict(known).exec_without_returning(&self.db).await?;
        let row = Entity::find_by_id(key).lock(ROW_LOCK).one(&self.db).await?;
        row.ok_or_else(|| StorageError::corrupt(TABLE, "neither found nor inserted"))
    }
}

/// The marks with one more, sorted; nothing where it is among them.
fn with(marks: &[u8], mark: [u8; MARK]) -> Result<Option<Vec<u8>>, StorageError> {
    let (known, rest) = marks.as_chunks::<MARK>();
    if !rest.is_empty() {
        return Err(StorageError::corrupt(TABLE, "half a mark"));
    }
    let Err(place) = known.binary_search(&mark) else { return Ok(None) };
    let mut more = known.to_vec();
    more.insert(place, mark);
    Ok(Some(more.concat()))
}

impl TryFrom<Model> for RelationshipCounts {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            facility: FacilityId(row.facility_id),
            period: parse(TABLE, &row.period)?,
            issued: count(TABLE, row.issued)?,
            spent: count(TABLE, row.spent)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_say_nothing_of_their_order() {
        let marks = [[3; MARK], [1; MARK], [2; MARK]];
        let added = |order: [usize; 3]| {
            order.iter().fold(Vec::new(), |all, at| with(&all, marks[*at]).unwrap().unwrap())
        };
        let sorted = added([0, 1, 2]);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            assert_eq!(added(order), sorted);
        }
        assert_eq!(with(&sorted, [2; MARK]).unwrap(), None, "used");
        assert!(with(&sorted[1..], [9; MARK]).is_err(), "damaged");
    }
}
