// Package tickets sells seats.
package tickets

import "github.com/gin-gonic/gin"

// API is the first version of the ticket routes.
type API struct {
	seller string
}

// New makes the API for a seller.
func New(seller string) *API { return &API{seller: seller} }

// Mount adds the routes below a router.
func (a *API) Mount(router gin.IRouter) {
	tickets := router.Group("/tickets")
	a.read(tickets)
	a.write(tickets)
}

func (a *API) read(routes *gin.RouterGroup) {
	// route: GET /api/v1/tickets/{code}
	// route: GET /api/v2/legacy/tickets/{code}
	routes.GET("/:code", a.show)
}

func (a *API) write(routes *gin.RouterGroup) {
	// route: POST /api/v1/tickets
	// route: POST /api/v2/legacy/tickets
	routes.POST("", a.buy)
}

func (a *API) show(c *gin.Context) { c.String(200, a.seller) }
func (a *API) buy(c *gin.Context)  { c.Status(201) }
