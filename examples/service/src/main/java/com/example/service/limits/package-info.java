/** How large a request may be, and how much one key may ask for. */
package com.example.service.limits;
