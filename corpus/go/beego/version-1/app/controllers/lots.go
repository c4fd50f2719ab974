// Package controllers answers requests.
package controllers

import "github.com/astaxie/beego"

type listing struct {
	beego.Controller
}

// Get is inherited.
func (c *listing) Get() { c.Ctx.WriteString("lot") }

// Put is inherited, and overridden.
func (c *listing) Put() { c.Ctx.WriteString("changed") }

// Lots is about what is sold.
type Lots struct {
	listing
}

// Prepare runs before all members.
func (c *Lots) Prepare() {}

// Put changes a lot.
func (c *Lots) Put() { c.Ctx.WriteString("changed here") }

// Post adds one.
func (c *Lots) Post() { c.Ctx.WriteString("added") }

// Withdraw takes bids back.
func (c *Lots) Withdraw() {}

// Find looks for lots.
func (c *Lots) Find() {}

// Shown is what several have in common.
type Shown struct {
	beego.Controller
}

// Cover is served wherever it is inherited.
// route: ANY /back/album/cover/{*}
func (c *Shown) Cover() {}

// Page is overridden.
// no-route
func (c *Shown) Page() {}

// AlbumController is served by its name.
type AlbumController struct {
	Shown
}

// Prepare runs before all members.
// no-route
func (c *AlbumController) Prepare() {}

// Page shows a page.
// route: ANY /back/album/page/{*}
func (c *AlbumController) Page() {}

// Watermark is served by its name.
type Watermark struct {
	beego.Controller
}

// Check looks at one.
// route: ANY /rooms/watermark/check/{*}
func (c *Watermark) Check() {}
