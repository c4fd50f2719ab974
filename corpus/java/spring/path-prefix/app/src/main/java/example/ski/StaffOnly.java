package example.ski;

/** Marks controllers for the staff, wherever they lie; this one's own package means nothing. */
public interface StaffOnly {}
