// Package routes is the table of the shop's routes.
package routes

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// Route is one row of the table.
type Route struct {
	Method  string
	Pattern string
	Handler gin.HandlerFunc
	Name    string
}

// Routes is a table.
type Routes []Route

// All gives the whole table.
func All() Routes {
	all := append(orders(), breads...)
	all = append(all, Route{
		Method: "DELETE",
		// route: DELETE /orders/{number}
		Pattern: "/orders/:number",
		Handler: Page,
	})
	return all
}

var breads = Routes{
	// route: GET /breads
	{http.MethodGet, "/breads", Page, "breads"},
	// route: GET /breads/{bread}
	{http.MethodGet, "/breads/:bread", Page, "bread"},
}

func orders() Routes {
	return Routes{
		Route{
			Name:   "order",
			Method: http.MethodPost,
			// route: POST /orders
			Pattern: "/orders",
			Handler: Page,
		},
		// route: GET /orders/{number}
		{Method: "GET", Pattern: "/orders/:number", Handler: Page},
	}
}

// Page answers everything.
func Page(c *gin.Context) { c.Status(http.StatusOK) }
