/**
 * Blocks as Portable Text in JSON: {@link org.standfirst.portabletext.json.PortableTextReader} takes the strict profile and
 * tells in detail what breaks it, {@link org.standfirst.portabletext.json.PortableTextWriter} writes it.
 */
@NullMarked
package org.standfirst.portabletext.json;

import org.jspecify.annotations.NullMarked;
