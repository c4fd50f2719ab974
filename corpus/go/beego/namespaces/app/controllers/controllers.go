// Package controllers answers requests.
package controllers

import "github.com/beego/beego/v2/server/web"

// Holds is about what hands hold.
type Holds struct {
	web.Controller
}

// Get lists them.
func (c *Holds) Get() { _ = c.Ctx.Output.Body([]byte("holds")) }

// Move moves one.
func (c *Holds) Move() {}

// Weigh says how much one bears.
func (c Holds) Weigh() {}

// Walls is about walls.
type Walls struct {
	web.Controller
}

// List lists them.
// @router / [get]
// route: GET /api/v2/walls
func (c *Walls) List() {}

// Paint paints one.
// @Title paint
// @router /:wall([0-9]+)/paint [post,put]
// route: POST /api/v2/walls/{wall:int}/paint
// route: PUT /api/v2/walls/{wall:int}/paint
func (c *Walls) Paint() {}

// BeltController is served by its name.
type BeltController struct {
	web.Controller
}

// Borrow lends one.
// route: ANY /api/v2/belt/borrow/{*}
func (c *BeltController) Borrow() {}

// ShoeController is served by its name.
type ShoeController struct {
	web.Controller
}

// Return takes them back.
// route: ANY /api/v2/old/shoe/return/{*}
func (c *ShoeController) Return() {}

// KeyController is served by its name.
type KeyController struct {
	web.Controller
}

// Copy copies one.
// route: ANY /admin/key/copy/{*}
func (c *KeyController) Copy() {}
