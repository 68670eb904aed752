//! Rows of `pilot_locations`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "pilot_locations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub application_id: Uuid,
    pub place: i32,
    pub facility_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub municipality: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub organiser: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub income_based_price: Option<bool>,
    pub quality_label: Option<bool>,
    pub chosen: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
