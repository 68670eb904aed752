//! The locations of applications to pilot programmes.

use crate::entity::pilot_application;
use crate::entity::pilot_location::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::facilities::CHUNK;
use chrono::{DateTime, Utc};
use domain::ids::{ApplicationId, FacilityId, LocationId};
use domain::pilot::{ApplicationState, Claim, LocationKind};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// A location, as the applicant has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocationRecord {
    /// Its id.
    pub id: LocationId,
    /// Where it is in the register.
    pub facility: Option<FacilityId>,
    /// Its name.
    pub name: String,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Who runs it.
    pub organiser: Option<String>,
    /// For whom it is.
    pub kind: LocationKind,
    /// Whether the price depends on the income.
    pub income_based_price: Option<bool>,
    /// Whether it has a quality label.
    pub quality_label: Option<bool>,
    /// Whether it is among those that take part.
    pub chosen: bool,
}

/// The locations of applications.
#[derive(Debug)]
pub struct PilotLocations<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> PilotLocations<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Puts these in the place of the locations of an application, in this order; one at least. The caller holds
    /// the application.
    pub async fn replace(
        &self,
        application: ApplicationId,
        locations: &[LocationRecord],
    ) -> Result<(), StorageError> {
        Entity::delete_many().filter(Column::ApplicationId.eq(application.0)).exec(&self.db).await?;
        let rows = locations.iter().zip(0..).map(|(location, place)| ActiveModel {
            id: Set(location.id.0),
            application_id: Set(application.0),
            place: Set(place),
            facility_id: Set(location.facility.map(|id| id.0)),
            name: Set(location.name.clone()),
            municipality: Set(location.municipality.clone()),
            organiser: Set(location.organiser.clone()),
            kind: Set(location.kind.to_string()),
            income_based_price: Set(location.income_based_price),
            quality_label: Set(location.quality_label),
            chosen: Set(location.chosen),
        });
        let rows: Vec<ActiveModel> = rows.collect();
        if !rows.is_empty() {
            Entity::insert_many(rows).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }

    /// The locations of an application in order, at most 200.
    pub async fn of(&self, application: ApplicationId) -> Result<Vec<LocationRecord>, StorageError> {
        let query = Entity::find().filter(Column::ApplicationId.eq(application.0)).limit(200);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| row.place);
        rows.into_iter().map(LocationRecord::try_from).collect()
    }

    /// Those of these facilities that another application, not `application`, has chosen and that is live.
    pub async fn live_elsewhere(
        &self,
        application: ApplicationId,
        facilities: &[FacilityId],
    ) -> Result<Vec<FacilityId>, StorageError> {
        let mut live = Query::select();
        live.column(pilot_application::Column::Id).from(pilot_application::Entity);
        live.and_where(
            Expr::col((pilot_application::Entity, pilot_application::Column::Id))
                .eq(Expr::col((Entity, Column::ApplicationId))),
        );
        live.and_where(pilot_application::Column::State.eq(ApplicationState::Live.as_str()));
        let query = Entity::find()
            .select_only()
            .column(Column::FacilityId)
            .filter(Column::FacilityId.is_in(facilities.iter().map(|id| id.0)))
            .filter(Column::ApplicationId.ne(application.0))
            .filter(Column::Chosen.eq(true))
            .filter(Expr::exists(live));
        let ids: Vec<Option<Uuid>> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().flatten().map(FacilityId).collect())
    }

    /// The applications that have chosen a facility, at most 50.
    pub async fn claims(&self, facility: FacilityId) -> Result<Vec<Claim>, StorageError> {
        let mut theirs = Query::select();
        theirs.column(Column::ApplicationId).from(Entity);
        theirs.and_where(Column::FacilityId.eq(facility.0)).and_where(Column::Chosen.eq(true));
        let query = pilot_application::Entity::find()
            .filter(pilot_application::Column::Id.in_subquery(theirs))
            .limit(50);
        let read = query.all(&self.db).await?.into_iter().map(|row| {
            Ok(Claim {
                programme: row.programme,
                state: parse("pilot_applications", &row.state)?,
                wave: row.wave.and_then(|wave| u32::try_from(wave).ok()),
                moved_at: row.moved_at,
            })
        });
        read.collect()
    }

    /// Says of these facilities whether they take part. What they add up to where they are does not change.
    pub async fn set_participating(
        &self,
        facilities: &[FacilityId],
        participating: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        use crate::entity::facility::{Column, Entity};
        // In the order of their ids, so that two that do this at the same moment do not wait for each other.
        let mut ids: Vec<Uuid> = facilities.iter().map(|id| id.0).collect();
        ids.sort();
        for chunk in ids.chunks(CHUNK) {
            let update = Entity::update_many()
                .col_expr(Column::Participating, Expr::value(participating))
                .col_expr(Column::UpdatedAt, Expr::value(now));
            update.filter(Column::Id.is_in(chunk.iter().copied())).exec(&self.db).await?;
        }
        Ok(())
    }
}

impl TryFrom<Model> for LocationRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: LocationId(row.id),
            facility: row.facility_id.map(FacilityId),
            name: row.name,
            municipality: row.municipality,
            organiser: row.organiser,
            kind: parse("pilot_locations", &row.kind)?,
            income_based_price: row.income_based_price,
            quality_label: row.quality_label,
            chosen: row.chosen,
        })
    }
}
