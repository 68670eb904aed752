//! Rows of `place_facilities`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "place_facilities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub sector: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub province: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub municipality: String,
    pub facility_count: i32,
    pub reviewed_count: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
