//! Rows of `pilot_facility_checks`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "pilot_facility_checks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub application_id: Uuid,
    pub facility_id: Uuid,
    pub checked_by: Uuid,
    pub checked_at: DateTimeUtc,
    pub correction: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed_key: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
