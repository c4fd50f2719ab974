module.exports = {
  books: { plural: 'books', fields: ['title', 'author'], editable: true },
  shelves: { plural: 'shelves', fields: ['room'], editable: false },
};
