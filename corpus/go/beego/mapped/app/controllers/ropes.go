// Package controllers answers requests.
package controllers

import "github.com/beego/beego/v2/server/web"

// Ropes is about ropes.
type Ropes struct {
	web.Controller
}

// List lists them.
// @router /ropes [get]
// no-route: the mapping says how it is served
func (c *Ropes) List() {}

// Splice makes one rope of two. What the comment says was true once.
// @router /api/ropes/join [put]
// no-route: the mapping says how it is served
func (c *Ropes) Splice() {}
