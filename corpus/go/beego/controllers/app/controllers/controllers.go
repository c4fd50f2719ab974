// Package controllers answers requests.
package controllers

import "github.com/beego/beego/v2/server/web"

type base struct {
	web.Controller
}

// Post is inherited.
func (c *base) Post() {}

// Barrels is about barrels.
type Barrels struct {
	base
}

// Get lists them.
func (c *Barrels) Get() {}

// Show shows one.
func (c *Barrels) Show() {}

// Empty empties one.
func (c *Barrels) Empty() {}

// Harvest is about a year.
type Harvest struct {
	web.Controller
}

// Grapes lists them.
// @Title grapes
// @router /grapes/:kind [get,post]
// route: GET /v1/years/{year}/grapes/{kind}
// route: POST /v1/years/{year}/grapes/{kind}
func (c *Harvest) Grapes() {}

// TastingController is served under its own name.
type TastingController struct {
	web.Controller
}

// Book books a seat.
//
// route: ANY /tasting/book/{*}
func (c *TastingController) Book() {}

// no-route: not exported
func (c *TastingController) seats() int { return 0 }
